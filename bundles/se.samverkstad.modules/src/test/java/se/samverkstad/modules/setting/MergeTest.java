package se.samverkstad.modules.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverkstad.modules.setting.Setting.State;
import se.samverkstad.modules.table.Label;

/** Old default, administrator, new default. */
final class MergeTest {
    private static final Choices NOBODY = Choices.NONE;

    /** Someone chose this while that was the default. */
    private static Choices chosen(Definition then, String... values) {
        return Choices.of(List.of(new Choice(
                then.key(), then.name(), then.shape(), List.of(values), then.preset(), Instant.EPOCH, "Anna", false)));
    }

    private static Setting merged(Definition now, Choices choices) {
        return Setting.merged(now, choices);
    }

    private static List<String> told(Definition before, Definition after, Choices choices) {
        return Merge.sentences(List.of(before), List.of(after), choices, "2.0").stream()
                .map(Label::sv)
                .toList();
    }

    @Test
    void whereNobodyChoseTheNewDefaultHoldsAndThePlanSaysSo() {
        Setting setting = merged(Definitions.episodes("30"), NOBODY);

        assertThat(setting.state()).isEqualTo(State.PRESET);
        assertThat(setting.values()).containsExactly("30");
        assertThat(told(Definitions.episodes("20"), Definitions.episodes("30"), NOBODY))
                .containsExactly(
                        "Inställningen Avsnitt ändras från 20 till 30, det nya förslaget. Ni har inte valt något eget.");
        assertThat(told(Definitions.episodes("20"), Definitions.episodes("20"), NOBODY))
                .isEmpty();
    }

    @Test
    void aChoiceStaysSilentlyWhileTheDefaultStays() {
        Choices three = chosen(Definitions.episodes("20"), "3");

        assertThat(merged(Definitions.episodes("20"), three).state()).isEqualTo(State.CHOSEN);
        assertThat(merged(Definitions.episodes("20"), three).values()).containsExactly("3");
        assertThat(told(Definitions.episodes("20"), Definitions.episodes("20"), three))
                .isEmpty();
    }

    @Test
    void whenBothChangedTheChoiceHoldsAndTheConflictIsTold() {
        Choices three = chosen(Definitions.episodes("20"), "3");
        Setting setting = merged(Definitions.episodes("5"), three);

        assertThat(setting.state()).isEqualTo(State.CONFLICT);
        assertThat(setting.values()).containsExactly("3");
        assertThat(told(Definitions.episodes("20"), Definitions.episodes("5"), three))
                .containsExactly("Inställningen Avsnitt: ni har 3, det nya förslaget är 5. Ni behåller 3.");
    }

    @Test
    void whenBothCameToTheSameThereIsNoConflict() {
        Choices five = chosen(Definitions.episodes("20"), "5");

        assertThat(merged(Definitions.episodes("5"), five).state()).isEqualTo(State.CHOSEN);
        assertThat(told(Definitions.episodes("20"), Definitions.episodes("5"), five))
                .isEmpty();
    }

    @Test
    void goingBackEndsTheConflictByItself() {
        Choices three = chosen(Definitions.episodes("20"), "3");

        assertThat(merged(Definitions.episodes("5"), three).state()).isEqualTo(State.CONFLICT);
        assertThat(merged(Definitions.episodes("20"), three).state()).isEqualTo(State.CHOSEN);
        assertThat(told(Definitions.episodes("5"), Definitions.episodes("20"), three))
                .isEmpty();
    }

    @Test
    void aChoiceThatTheNewRangeDoesNotAdmitIsKeptAndNotUsed() {
        Choices ninety = chosen(Definitions.episodes("20"), "90");
        Definition narrow = Definitions.whole(Definitions.EPISODES, "20", "1", "50");
        Setting setting = merged(narrow, ninety);

        assertThat(setting.state()).isEqualTo(State.UNFIT);
        assertThat(setting.values()).containsExactly("20");
        assertThat(setting.choice()).isPresent();
        assertThat(told(Definitions.episodes("20"), narrow, ninety))
                .singleElement()
                .satisfies(sentence ->
                        assertThat(sentence).contains("ert val 90", "version 2.0", "högst 50", "20 gäller"));
        assertThat(told(narrow, Definitions.episodes("20"), ninety))
                .containsExactly("Inställningen Avsnitt: ert tidigare val 90 gäller igen.");
    }

    @Test
    void anOptionThatIsGoneIsKeptAndNotUsed() {
        Key key = new Key("p", "order");
        Choices oldest = chosen(Definitions.oneOf(key, "newest", "newest", "oldest"), "oldest");

        assertThat(merged(Definitions.oneOf(key, "newest", "newest", "title"), oldest)
                        .state())
                .isEqualTo(State.UNFIT);
    }

    @Test
    void anotherTypeDoesNotTakeWhatWasChosenAndTheOldOneFindsItAgain() {
        Definition number = Definitions.episodes("20");
        Definition text = Definitions.text(Definitions.EPISODES, Kind.STRING, 0, true, "tjugo");
        Choices three = chosen(number, "3");

        assertThat(merged(text, three).state()).isEqualTo(State.PRESET);
        assertThat(told(number, text, three))
                .singleElement()
                .satisfies(sentence ->
                        assertThat(sentence).contains("annat slags värde", "Ert val 3 sparas", "tjugo gäller"));
        assertThat(three.beside(List.of(text))).hasSize(1);
        assertThat(merged(number, three).values()).containsExactly("3");
        assertThat(told(text, number, three)).containsExactly("Inställningen Avsnitt: ert tidigare val 3 gäller igen.");
    }

    @Test
    void aSettingThatIsGoneKeepsItsChoice() {
        Definition number = Definitions.episodes("20");
        Choices three = chosen(number, "3");

        List<Label> told = Merge.sentences(List.of(number), List.of(), three, "2.0");

        assertThat(told)
                .extracting(Label::sv)
                .containsExactly(
                        "Inställningen Avsnitt finns inte i version 2.0. Ert val 3 sparas och gäller igen om modulen går tillbaka.");
        assertThat(three.beside(List.of())).hasSize(1);
        assertThat(Merge.sentences(List.of(), List.of(number), three, "3.0"))
                .extracting(Label::sv)
                .containsExactly("Inställningen Avsnitt: ert tidigare val 3 gäller igen.");
    }

    @Test
    void aSecretIsToldWithoutItsValue() {
        Key key = new Key("p", "password");
        Definition before = Definitions.text(key, Kind.PASSWORD, 0, false);
        Definition after = Definitions.text(key, Kind.PASSWORD, 0, false, "annat");
        Choices secret = chosen(before, "hemlis");

        assertThat(told(before, after, secret))
                .singleElement()
                .satisfies(sentence -> assertThat(sentence).doesNotContain("hemlis", "annat"));
    }
}
