package se.samverkstad.modules.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.store.Store;
import se.samverkstad.modules.choice.Ledger.Entry;
import se.samverkstad.modules.setting.Choice;
import se.samverkstad.modules.setting.Key;
import se.samverkstad.modules.setting.SettingsView.Change;
import se.samverkstad.modules.table.Label;
import se.samverkstad.store.secret.Seal;

/** What was chosen for modules, whichever database keeps it. */
abstract class StoredChoicesContract {
    private static final Key EPISODES = new Key("podcast", "episodes");
    private static final Key PASSWORD = new Key("podcast", "password");

    private static final Label NAME = new Label("Avsnitt", "Episodes");

    private final Seal seal = Seal.random();
    private StoredChoices choices;

    abstract Store store();

    @BeforeEach
    void begin() {
        store().write(rows -> rows.execute("DELETE FROM ${table}choice"));
        choices = with(seal);
    }

    private StoredChoices with(Seal key) {
        return new StoredChoices(store(), new Envelope(key), Clock.systemUTC());
    }

    private static Entry entry(Key key, String by, String... values) {
        return new Entry(
                key, NAME, "INTEGER", Optional.of(List.of(values)), List.of("20"), key.equals(PASSWORD), false, by);
    }

    private static Entry back(Key key, String by) {
        return new Entry(key, NAME, "INTEGER", Optional.empty(), List.of("20"), false, false, by);
    }

    private List<String> now(Key key) {
        return choices.of("podcast").beside(List.of()).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .map(Choice::values)
                .orElse(List.of());
    }

    private void undo(String by) {
        choices.append("podcast", choices.ledger("podcast").undoing(by));
    }

    @Test
    void theLatestChoiceHoldsWithWhoWhenAndTheDefaultOfThen() {
        choices.append("podcast", List.of(entry(EPISODES, "Anna", "5")));
        choices.append("podcast", List.of(entry(EPISODES, "Bo", "7")));

        assertThat(choices.of("podcast").beside(List.of())).singleElement().satisfies(choice -> {
            assertThat(choice.values()).containsExactly("7");
            assertThat(choice.preset()).containsExactly("20");
            assertThat(choice.by()).isEqualTo("Bo");
            assertThat(choice.name()).isEqualTo(NAME);
            assertThat(choice.lost()).isFalse();
        });
        assertThat(choices.of("other").beside(List.of())).isEmpty();
    }

    @Test
    void valuesWithCommasLinesAndNothingComeBackAsTheyWere() {
        choices.append("podcast", List.of(entry(EPISODES, "", "a,b", "c\n\"d\"", "", "å")));

        assertThat(now(EPISODES)).containsExactly("a,b", "c\n\"d\"", "", "å");
    }

    @Test
    void aChoiceThatIsTakenBackIsNoneAndCanBeHadAgain() {
        choices.append("podcast", List.of(entry(EPISODES, "Anna", "5")));
        choices.append("podcast", List.of(back(EPISODES, "Anna")));
        assertThat(now(EPISODES)).isEmpty();

        undo("Bo");

        assertThat(now(EPISODES)).containsExactly("5");
    }

    @Test
    void undoingGivesBackWhatHeldBeforeForAllThatWasSavedAtOnce() {
        Key other = new Key("podcast", "other");
        choices.append("podcast", List.of(entry(EPISODES, "Anna", "5")));
        choices.append("podcast", List.of(entry(EPISODES, "Bo", "7"), entry(other, "Bo", "1")));
        Change last = choices.ledger("podcast").last().orElseThrow();
        assertThat(last.by()).isEqualTo("Bo");
        assertThat(last.keys()).containsExactly(EPISODES, other);

        undo("Anna");
        assertThat(now(EPISODES)).containsExactly("5");
        assertThat(now(other)).isEmpty();
        assertThat(choices.ledger("podcast").last().orElseThrow().id()).isNotEqualTo(last.id());

        undo("Anna");
        assertThat(now(EPISODES)).containsExactly("7");
        assertThat(now(other)).containsExactly("1");
    }

    @Test
    void aSettingThatChangedItsTypeKeepsWhatWasChosenForTheOther() {
        choices.append("podcast", List.of(entry(EPISODES, "Anna", "5")));
        choices.append(
                "podcast",
                List.of(new Entry(
                        EPISODES,
                        NAME,
                        "STRING",
                        Optional.of(List.of("fem")),
                        List.of("tjugo"),
                        false,
                        false,
                        "Anna")));

        assertThat(choices.of("podcast").beside(List.of()))
                .extracting(Choice::shape)
                .containsExactlyInAnyOrder("INTEGER", "STRING");
    }

    @Test
    void aSecretIsSealedInTheRowsAndLostOnAnotherMachine() {
        choices.append("podcast", List.of(entry(PASSWORD, "Anna", "hemlis")));

        assertThat(now(PASSWORD)).containsExactly("hemlis");
        String row = store().read(rows -> rows.createQuery("SELECT chosen FROM ${table}choice")
                .mapTo(String.class)
                .one());
        assertThat(row).doesNotContain("hemlis");
        assertThat(with(Seal.random()).of("podcast").beside(List.of()))
                .singleElement()
                .satisfies(choice -> {
                    assertThat(choice.lost()).isTrue();
                    assertThat(choice.values()).isEmpty();
                });
    }

    @Test
    void aSecretThatIsUndoneIsSealedAnewAndALostOneStaysLost() {
        choices.append("podcast", List.of(entry(PASSWORD, "Anna", "första")));
        choices.append("podcast", List.of(entry(PASSWORD, "Anna", "andra")));
        undo("Anna");
        assertThat(now(PASSWORD)).containsExactly("första");

        StoredChoices elsewhere = with(Seal.random());
        elsewhere.append("podcast", elsewhere.ledger("podcast").undoing("Bo"));

        assertThat(elsewhere.of("podcast").beside(List.of())).allMatch(Choice::lost);
    }

    @Test
    void whatWouldHoldIsKnownBeforeItIsKept() {
        choices.append("podcast", List.of(entry(EPISODES, "Anna", "5")));
        Ledger ledger = choices.ledger("podcast");

        assertThat(choices.with(ledger, List.of(entry(EPISODES, "Bo", "7"))).beside(List.of()))
                .extracting(Choice::values)
                .containsExactly(List.of("7"));
        assertThat(choices.with(ledger, List.of(back(EPISODES, "Bo"))).beside(List.of()))
                .isEmpty();
        assertThat(now(EPISODES)).containsExactly("5");
    }

    @Test
    void erasingAModuleLeavesTheOthers() {
        choices.append("podcast", List.of(entry(EPISODES, "Anna", "5")));
        choices.append("seminar", List.of(entry(EPISODES, "Anna", "6")));

        choices.erase("podcast");

        assertThat(choices.ledger("podcast").rows()).isEmpty();
        assertThat(choices.ledger("seminar").rows()).hasSize(1);
    }
}
