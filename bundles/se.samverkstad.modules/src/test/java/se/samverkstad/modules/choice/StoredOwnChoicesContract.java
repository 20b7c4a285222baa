package se.samverkstad.modules.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.store.Store;
import se.samverkstad.modules.setting.Key;
import se.samverkstad.modules.setting.OwnChoice;
import se.samverkstad.modules.setting.OwnView.Change;
import se.samverkstad.modules.setting.Owner;
import se.samverkstad.modules.setting.Slot;

/** What units and persons chose, whichever database keeps it. */
abstract class StoredOwnChoicesContract {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Owner ANNA = Owner.person(new UUID(1, 1));
    private static final Owner BO = Owner.person(new UUID(1, 2));
    private static final Owner UNIT = Owner.unit(new UUID(2, 1));
    private static final Owner OTHER = Owner.unit(new UUID(2, 2));
    private static final Slot EPISODES = new Slot("podcast", new Key("podcast", "episodes"), "INTEGER");
    private static final Slot TAGS = new Slot("podcast", new Key("podcast", "tags"), "STRING*");
    private static final Slot COLOURS = new Slot("workbench", new Key("look", "colours"), "STRING");

    private StoredOwnChoices choices;

    abstract Store store();

    @BeforeEach
    void begin() {
        store().write(rows -> rows.execute("DELETE FROM ${table}own_choice"));
        store().write(rows -> rows.execute("DELETE FROM ${table}unit_choice"));
        // All at one instant: the order of changes must not depend on a clock that moves.
        choices = new StoredOwnChoices(store(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private boolean choose(Owner owner, Slot slot, String... values) {
        return choices.save(owner, edition(owner), Map.of(slot, Optional.of(List.of(values))), "Karin");
    }

    private String edition(Owner owner) {
        return choices.of(owner).last().map(Change::id).map(UUID::toString).orElse("");
    }

    private List<String> now(Owner owner, Slot slot) {
        return Optional.ofNullable(choices.of(owner).choices().get(slot))
                .map(OwnChoice::values)
                .orElse(List.of());
    }

    @Test
    void eachHasTheirOwnAndUnitsSayWhoChose() {
        assertThat(choose(ANNA, EPISODES, "5")).isTrue();
        assertThat(choose(BO, EPISODES, "7")).isTrue();
        assertThat(choose(UNIT, EPISODES, "9")).isTrue();

        assertThat(now(ANNA, EPISODES)).containsExactly("5");
        assertThat(now(BO, EPISODES)).containsExactly("7");
        assertThat(choices.of(UNIT).choices().get(EPISODES))
                .isEqualTo(new OwnChoice(EPISODES, List.of("9"), NOW, "Karin"));
        assertThat(choices.of(ANNA).last().orElseThrow().by()).isEmpty();
        assertThat(choices.of(UNIT).last().orElseThrow().by()).isEqualTo("Karin");
    }

    @Test
    void valuesWithCommasLinesAndNothingComeBackAsTheyWere() {
        choose(ANNA, TAGS, "a,b", "c\n\"d\"", "", "å");

        assertThat(now(ANNA, TAGS)).containsExactly("a,b", "c\n\"d\"", "", "å");
    }

    @Test
    void whatWasChangedSinceIsNotSavedOver() {
        choose(ANNA, EPISODES, "5");
        String older = edition(ANNA);
        choose(ANNA, EPISODES, "6");

        assertThat(choices.save(ANNA, older, Map.of(EPISODES, Optional.of(List.of("7"))), ""))
                .isFalse();
        assertThat(choices.save(ANNA, "", Map.of(EPISODES, Optional.of(List.of("7"))), ""))
                .isFalse();
        assertThat(choices.undo(ANNA, older, "")).isFalse();
        assertThat(now(ANNA, EPISODES)).containsExactly("6");
    }

    @Test
    void theLatestChangeIsTakenBackWholeAndComesAgain() {
        choose(ANNA, EPISODES, "5");
        choices.save(
                ANNA, edition(ANNA), Map.of(EPISODES, Optional.empty(), COLOURS, Optional.of(List.of("dark"))), "");

        assertThat(now(ANNA, EPISODES)).isEmpty();
        assertThat(choices.of(ANNA).last().orElseThrow().slots()).containsExactlyInAnyOrder(EPISODES, COLOURS);
        assertThat(choices.undo(ANNA, edition(ANNA), "")).isTrue();
        assertThat(now(ANNA, EPISODES)).containsExactly("5");
        assertThat(now(ANNA, COLOURS)).isEmpty();
        assertThat(choices.undo(ANNA, edition(ANNA), "")).isTrue();
        assertThat(now(ANNA, EPISODES)).isEmpty();
        assertThat(now(ANNA, COLOURS)).containsExactly("dark");
    }

    @Test
    void unitsAreAskedForOnlyWhenOneHasChosen() {
        choose(ANNA, EPISODES, "5");
        assertThat(choices.inOrder("podcast", "podcast", Optional.of(ANNA.id()), () -> {
                    throw new AssertionError("no unit has chosen");
                }))
                .hasSize(1);

        choose(OTHER, EPISODES, "9");
        assertThat(choices.inOrder("podcast", "podcast", Optional.of(ANNA.id()), () -> List.of(UNIT.id(), OTHER.id())))
                .extracting(each -> Optional.ofNullable(each.get(EPISODES)).map(OwnChoice::values))
                .containsExactly(Optional.of(List.of("5")), Optional.empty(), Optional.of(List.of("9")));
        assertThat(choices.inOrder("podcast", "other", Optional.empty(), List::of))
                .isEmpty();
    }

    @Test
    void aUnitThatTookItsChoiceBackHasChosenNothing() {
        choose(UNIT, EPISODES, "5");
        choose(OTHER, EPISODES, "6");
        choices.save(UNIT, edition(UNIT), Map.of(EPISODES, Optional.empty()), "Karin");

        assertThat(choices.units()).containsExactly(OTHER.id());
    }

    @Test
    void whatAUnitChoseGoesWithIt() {
        choose(UNIT, EPISODES, "5");
        choose(OTHER, EPISODES, "6");

        choices.forget(UNIT);

        assertThat(choices.of(UNIT).last()).isEmpty();
        assertThat(now(OTHER, EPISODES)).containsExactly("6");
    }

    @Test
    void nothingIsLeftOfAModuleThatWasPurged() {
        choose(ANNA, EPISODES, "5");
        choose(ANNA, COLOURS, "dark");
        choose(UNIT, EPISODES, "6");

        choices.erase("podcast");

        assertThat(choices.of(ANNA).choices()).containsOnlyKeys(COLOURS);
        assertThat(choices.of(UNIT).choices()).isEmpty();
    }
}
