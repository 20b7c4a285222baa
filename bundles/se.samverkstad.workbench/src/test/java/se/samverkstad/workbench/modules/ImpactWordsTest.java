package se.samverkstad.workbench.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Plan.Step;
import se.samverkstad.modules.change.Space;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.modules.table.Label;
import se.samverkstad.people.use.ViewUse;
import se.samverkstad.workbench.preview.SampleModules;
import se.samverkstad.workbench.preview.SampleUse;
import se.samverkstad.workbench.preview.Samples;
import se.samverkstad.workbench.shell.Screens;

final class ImpactWordsTest {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    private final Text text = new Screens().text(SWEDISH);
    private final SampleUse use = new SampleUse();

    @Test
    void pausingTellsHowManyWillMissIt() {
        use.with("podcast", ViewUse.ALL, true, 41, 9);

        PlanView view = view(Samples.plan(Verb.PAUSE));

        assertThat(view.facts())
                .extracting(Fact::name)
                .containsExactly("Berörda enheter", "Avbrott för övriga", "Sparade uppgifter", "Storlek");
        assertThat(view.facts().get(0).value()).isEqualTo("9 av 15");
        assertThat(view.people())
                .contains("41\u00a0personer på 9\u00a0enheter använde Forskningspodd i oktober.")
                .hasSizeLessThanOrEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void fewerThanFiveAreOnlyThatAndSoAreTheirUnits(int people) {
        use.with("podcast", ViewUse.ALL, true, people, 1);

        PlanView view = view(Samples.plan(Verb.REMOVE));

        assertThat(view.facts().get(0).value()).isEqualTo("Färre än 5 av 15");
        assertThat(view.people())
                .contains("Färre än 5 personer använde Forskningspodd i oktober.")
                .noneMatch(sentence -> sentence.contains("enhet"));
    }

    @Test
    void aMonthThatGoesOnIsToldInFivesSoThatNobodySeesWhoComesNext() {
        use.with("podcast", ViewUse.ALL, false, 14, 3);

        assertThat(view(Samples.plan(Verb.PAUSE)).people())
                .contains("Minst 10\u00a0personer på 3\u00a0enheter använde Forskningspodd hittills i november.");
    }

    @Test
    void thatNobodyUsedItIsSaidWithTheDayOnWhichCountingBegan() {
        PlanView view = view(Samples.plan(Verb.PAUSE));

        assertThat(view.facts().get(0)).isEqualTo(new Fact("Berörda enheter", "Ingen"));
        assertThat(view.people()).contains("Ingen har använt Forskningspodd sedan 1 okt. 2026.");
    }

    @Test
    void anUpdateThatTakesAViewAwayTellsWhoMissesIt() {
        use.with("podcast", "/podcast/spridning", true, 41, 2);
        Plan.View named = new Plan.View("/podcast/spridning", Optional.of(new Label("Spridning", "Reach")));
        Plan.View other = new Plan.View("/podcast/gammal/{id}", Optional.empty());

        PlanView view = view(leaving(Samples.plan(Verb.UPDATE), List.of(named, other)));

        assertThat(view.people())
                .startsWith(
                        "Vyn Spridning försvinner. 41\u00a0personer på 2\u00a0enheter använde vyn Spridning i oktober.",
                        "1\u00a0sida som nås från andra sidor i Forskningspodd försvinner.")
                .doesNotContain("Sidorna är desamma som förut.");
        assertThat(view.leaving()).containsExactly("/podcast/spridning", "/podcast/gammal/{id}");
    }

    @Test
    void whatWaitsIsToldInTheModulesOwnWords() {
        SampleModules modules = SampleModules.with();
        Impact impact = new Impacts(modules, use, () -> 15).of(Samples.plan(Verb.PAUSE), SWEDISH);

        assertThat(view(Samples.plan(Verb.PAUSE), impact).people()).contains(SampleModules.WAITING);
        assertThat(new Impacts(modules, use, () -> 15)
                        .of(Samples.plan(Verb.UPDATE), SWEDISH)
                        .waiting())
                .as("nothing waits when the module goes on")
                .isEmpty();
    }

    @Test
    void installingConcernsNobodyYet() {
        assertThat(view(Samples.plan(Verb.INSTALL)).facts())
                .extracting(Fact::name)
                .doesNotContain("Berörda enheter");
    }

    @Test
    void theTechnicalPartTellsWhatIsNeededOnTheDiskAndWhatIsFree() {
        Impact impact = new Impacts(SampleModules.with(), use, () -> 15).of(Samples.plan(Verb.UPDATE), SWEDISH);

        assertThat(new PlanWords(text)
                        .view(
                                Samples.plan(Verb.UPDATE),
                                List.of(),
                                Optional.empty(),
                                impact,
                                Optional.of(new Space(9_100_000, 12_300_000_000L)))
                        .space())
                .isEqualTo("9,1\u00a0MB behövs, 12,3\u00a0GB är ledigt");
    }

    private PlanView view(Plan plan) {
        return view(plan, new Impacts(SampleModules.with(), use, () -> 15).of(plan, SWEDISH));
    }

    private PlanView view(Plan plan, Impact impact) {
        return new PlanWords(text).view(plan, List.of(), Optional.empty(), impact, Optional.empty());
    }

    private static Plan leaving(Plan plan, List<Plan.View> views) {
        Step step = plan.steps().get(0);
        return new Plan(
                plan.hash(),
                plan.base(),
                plan.result(),
                List.of(new Step(
                        step.verb(),
                        step.module(),
                        step.name(),
                        step.purpose(),
                        step.from(),
                        step.to(),
                        List.of(),
                        List.of(),
                        step.permissions(),
                        step.data(),
                        step.notes(),
                        step.migrations(),
                        step.bundles(),
                        step.refreshed(),
                        step.bytes(),
                        views)));
    }
}
