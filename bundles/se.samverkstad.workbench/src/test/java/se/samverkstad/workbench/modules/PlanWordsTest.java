package se.samverkstad.workbench.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.InstalledModule;
import se.samverkstad.modules.change.InstalledModule.State;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.workbench.preview.SampleRoles;
import se.samverkstad.workbench.preview.Samples;
import se.samverkstad.workbench.roles.Holders;
import se.samverkstad.workbench.shell.Screens;

final class PlanWordsTest {
    private static final List<InstalledModule> NOTHING = List.of();
    private static final List<InstalledModule> PODCAST = List.of(Samples.podcast(State.WORKING, Optional.of("1.1.0")));

    private final PlanWords swedish = new PlanWords(new Screens().text(Locale.forLanguageTag("sv-SE")));
    private final PlanWords english = new PlanWords(new Screens().text(Locale.forLanguageTag("en-GB")));

    @Test
    void installingNamesTheActAndWhatPeopleWillFind() {
        PlanView view = swedish.view(Samples.plan(Verb.INSTALL), NOTHING);

        assertThat(view.title()).isEqualTo("Installera Forskningspodd");
        assertThat(view.action()).isEqualTo("Installera modulen");
        assertThat(view.people())
                .contains(
                        "Nytt att hitta: Forskningspodd och Senaste avsnittet.",
                        "Var och en ser det som behörigheterna nedan ger rätt till.");
        assertThat(view.permissions()).hasSize(2);
        assertThat(view.facts()).extracting(Fact::value).containsExactly("Inget", "Oförändrade", "2", "348\u00a0kB");
    }

    @Test
    void aPermissionIsSaidWithTheRolesThatGetIt() {
        Text text = new Screens().text(Locale.forLanguageTag("sv-SE"));
        Holders.Now now = new Holders(new SampleRoles()).now();
        PlanWords words = new PlanWords(text, permission -> now.sentence(permission, text));

        assertThat(words.view(Samples.plan(Verb.INSTALL), NOTHING).permissions())
                .containsExactly(
                        "Lyssna på och läsa publicerade avsnitt. Roller: Medarbetare.",
                        "Skapa, ändra och publicera avsnitt. Ingen roll har den än.");
    }

    @Test
    void updatingTellsBothVersionsAndOnlyPermissionsThatAreNew() {
        PlanView view = swedish.view(Samples.plan(Verb.UPDATE), PODCAST);

        assertThat(view.title()).isEqualTo("Uppdatera Forskningspodd");
        assertThat(view.action()).isEqualTo("Uppdatera nu");
        assertThat(view.people()).contains("Version 1.0.0 ersätts av version 1.1.0.");
        assertThat(view.permissions()).isEmpty();
    }

    @Test
    void removingSaysWhatGoesAndThatInformationIsKept() {
        PlanView view = swedish.view(Samples.plan(Verb.REMOVE), PODCAST);

        assertThat(view.title()).isEqualTo("Ta bort Forskningspodd");
        assertThat(view.action()).isEqualTo("Ta bort modulen");
        assertThat(view.people())
                .contains(
                        "Försvinner: Forskningspodd och Senaste avsnittet.",
                        "Det som har sparats finns kvar och kommer tillbaka om modulen installeras igen.");
        assertThat(view.dataLead()).isEqualTo("Det här finns kvar:");
        assertThat(view.facts())
                .contains(
                        new Fact("Sparade uppgifter", "Finns kvar"),
                        new Fact("Sidor och rutor som försvinner", "2"),
                        new Fact("Storlek", "Inget hämtas"));
        assertThat(view.bundles()).isEmpty();
    }

    @Test
    void pausingPromisesThatEverythingComesBack() {
        PlanView view = swedish.view(Samples.plan(Verb.PAUSE), PODCAST);

        assertThat(view.title()).isEqualTo("Pausa Forskningspodd");
        assertThat(view.people())
                .contains(
                        "Sidorna i Forskningspodd svarar att modulen är pausad tills den slås på igen.",
                        "Inget tas bort. Uppgifter och inställningar visas igen när modulen slås på.");
    }

    @ParameterizedTest
    @EnumSource
    void noPlanSaysMoreThanFiveSentencesAndTheLastIsThatWorkGoesOn(Verb verb) {
        boolean leaves = verb == Verb.PAUSE || verb == Verb.REMOVE || verb == Verb.PURGE;

        assertThat(swedish.view(Samples.plan(verb), NOTHING).people())
                .hasSizeBetween(2, 5)
                .endsWith((leaves ? "Arbetet i övrigt fortsätter" : "Alla kan fortsätta arbeta")
                        + " under tiden. Utkast finns kvar.");
        assertThat(english.view(Samples.plan(verb), NOTHING).people())
                .hasSizeBetween(2, 5)
                .endsWith((leaves ? "All other work goes on" : "Everyone can go on working")
                        + " meanwhile. Drafts are kept.");
    }

    @Test
    void severalModulesAreNamedTogether() {
        Plan one = Samples.plan(Verb.INSTALL);
        Plan.Step step = one.steps().get(0);
        Plan.Step other = new Plan.Step(
                Verb.INSTALL,
                "seminar",
                new se.samverkstad.modules.table.Label("Forskningsseminarium", "Research seminar"),
                step.purpose(),
                step.from(),
                step.to(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                List.of());
        PlanView view = swedish.view(new Plan("h", "b", "r", List.of(step, other)), NOTHING);

        assertThat(view.title()).isEqualTo("Installera Forskningspodd och Forskningsseminarium");
        assertThat(view.people()).hasSizeLessThanOrEqualTo(5);
        assertThat(view.back()).isEmpty();
    }
}
