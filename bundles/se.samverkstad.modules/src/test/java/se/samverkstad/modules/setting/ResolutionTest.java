package se.samverkstad.modules.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkstad.modules.setting.Definitions.EPISODES;
import static se.samverkstad.modules.setting.Definitions.label;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which of several choices holds. */
final class ResolutionTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final UUID UNIT = new UUID(0, 1);
    private static final UUID ABOVE = new UUID(0, 2);

    private static Definition episodes(Scope... scopes) {
        return new Definition(
                EPISODES,
                Kind.INTEGER,
                0,
                true,
                label("Avsnitt"),
                label(""),
                List.of("20"),
                List.of(),
                "1",
                "100",
                Set.of(scopes));
    }

    private static Setting municipal(Definition definition, String... values) {
        Choices choices = values.length == 0
                ? Choices.NONE
                : Choices.of(List.of(new Choice(
                        EPISODES, definition.name(), "INTEGER", List.of(values), List.of("20"), NOW, "Karin", false)));
        return Setting.merged(definition, choices);
    }

    private static Map<Slot, OwnChoice> choice(Definition definition, String... values) {
        Slot slot = Slot.of("podcast", definition);
        return Map.of(slot, new OwnChoice(slot, List.of(values), NOW, ""));
    }

    private static OwnSetting resolve(
            Setting municipal, Map<UUID, Map<Slot, OwnChoice>> units, Map<Slot, OwnChoice> own) {
        return new Resolution("podcast", List.of(UNIT, ABOVE), units).of(municipal, own);
    }

    @Test
    void whatThePersonChoseHoldsBeforeTheirUnit() {
        Definition both = episodes(Scope.UNIT, Scope.PERSON);

        OwnSetting found = resolve(municipal(both, "30"), Map.of(UNIT, choice(both, "7")), choice(both, "3"));

        assertThat(found.values()).containsExactly("3");
        assertThat(found.own()).isTrue();
        assertThat(found.inherited()).isEqualTo(new Inherited(List.of("7"), Inherited.From.UNIT, Optional.of(UNIT)));
    }

    @Test
    void theNearestUnitHoldsBeforeTheOneItLiesIn() {
        Definition both = episodes(Scope.UNIT, Scope.PERSON);
        Map<UUID, Map<Slot, OwnChoice>> chosen = Map.of(UNIT, choice(both, "7"), ABOVE, choice(both, "9"));

        assertThat(resolve(municipal(both), chosen, Map.of()).values()).containsExactly("7");
        assertThat(resolve(municipal(both), Map.of(ABOVE, choice(both, "9")), Map.of())
                        .inherited()
                        .unit())
                .contains(ABOVE);
    }

    @Test
    void withoutAnyChoiceTheMunicipalitysHoldsAndThenTheDefault() {
        Definition both = episodes(Scope.UNIT, Scope.PERSON);

        assertThat(resolve(municipal(both, "30"), Map.of(), Map.of()).inherited())
                .isEqualTo(new Inherited(List.of("30"), Inherited.From.MUNICIPALITY, Optional.empty()));
        assertThat(resolve(municipal(both), Map.of(), Map.of()).inherited())
                .isEqualTo(new Inherited(List.of("20"), Inherited.From.PRESET, Optional.empty()));
    }

    @Test
    void aChoiceThatThisVersionDoesNotTakeRestsAndSaysWhy() {
        Definition both = episodes(Scope.UNIT, Scope.PERSON);

        OwnSetting found = resolve(municipal(both), Map.of(UNIT, choice(both, "400")), choice(both, "500"));

        assertThat(found.own()).isFalse();
        assertThat(found.values()).containsExactly("20");
        assertThat(found.choice()).isPresent();
        assertThat(found.why()).isPresent();
    }

    @Test
    void aScopeThatAVersionDoesNotLetChooseIsPassedOver() {
        Definition person = episodes(Scope.PERSON);
        List<Map<Slot, OwnChoice>> order = List.of(choice(person, "3"), choice(person, "7"));

        assertThat(resolve(municipal(person), Map.of(UNIT, choice(person, "7")), Map.of())
                        .values())
                .containsExactly("20");
        assertThat(Resolution.first(municipal(person), "podcast", order, true)).containsExactly("3");
        assertThat(Resolution.first(municipal(person), "podcast", order, false)).containsExactly("20");
        assertThat(Resolution.first(municipal(episodes(Scope.UNIT)), "podcast", order, true))
                .containsExactly("7");
    }

    @Test
    void aSecretIsChosenByNobodyElseWhateverItDeclares() {
        Definition secret = new Definition(
                EPISODES,
                Kind.PASSWORD,
                0,
                false,
                label("Lösenord"),
                label(""),
                List.of(""),
                List.of(),
                "",
                "",
                Set.of(Scope.PERSON));

        assertThat(new Form("podcast", label(""), label(""), List.of(secret))
                        .of(Scope.PERSON)
                        .definitions())
                .isEmpty();
        assertThat(Resolution.first(municipal(secret), "podcast", List.of(choice(secret, "x")), true))
                .containsExactly("");
    }
}
