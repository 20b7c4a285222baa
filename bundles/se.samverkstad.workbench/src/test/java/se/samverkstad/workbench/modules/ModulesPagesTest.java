package se.samverkstad.workbench.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.change.HistoryEntry;
import se.samverkstad.modules.change.InstalledModule;
import se.samverkstad.modules.change.InstalledModule.State;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.Run;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.modules.table.Label;
import se.samverkstad.workbench.preview.SampleCatalogue;
import se.samverkstad.workbench.preview.SampleModules;
import se.samverkstad.workbench.preview.SampleRequest;
import se.samverkstad.workbench.preview.SampleRun;
import se.samverkstad.workbench.preview.SampleSnapshot;
import se.samverkstad.workbench.preview.Samples;
import se.samverkstad.workbench.shell.Screens;

final class ModulesPagesTest {
    private final Screens screens = new Screens();

    @Test
    void aModuleWithAnUpdateOffersToSeeIt() throws Exception {
        String html =
                html(answer("GET", "/moduler", with(Samples.podcast(State.WORKING, Optional.of("1.1.0"))), Map.of()));

        assertThat(html)
                .contains(
                        "1\u00a0installerad.",
                        "1\u00a0uppdatering finns.",
                        "Uppdatering finns: 1.1.0",
                        "Se uppdateringen")
                .contains("name=\"verb\" value=\"update\"", "name=\"module\" value=\"podcast\"");
    }

    @Test
    void aStoppedModuleTellsWhyAndIsNotCalledWorking() throws Exception {
        String html = html(answer("GET", "/moduler", with(Samples.podcast(State.STOPPED, Optional.empty())), Map.of()));

        assertThat(html)
                .contains("Stoppad automatiskt på grund av fel", "svarade inte inom 2 sekunder", "1\u00a0är stoppad")
                .doesNotContain("Den fungerar", ">Fungerar<");
        assertThat(html(answer(
                        "GET", "/moduler/podcast", with(Samples.podcast(State.STOPPED, Optional.empty())), Map.of())))
                .as("it can be tried again, paused and removed")
                .contains("value=\"enable\"", "value=\"pause\"", "value=\"remove\"");
    }

    @Test
    void aModuleHeldBackTellsWhatItLacksAndThatNothingIsLost() throws Exception {
        InstalledModule held = Samples.podcast(State.HELD_BACK, Optional.empty());

        assertThat(html(answer("GET", "/moduler", with(held), Map.of())))
                .contains("Väntar på en nyare version", "api.web 2.0", "1\u00a0väntar på en nyare version")
                .doesNotContain("Stoppad automatiskt", ">Fungerar<");
        assertThat(html(answer("GET", "/moduler/podcast", with(held), Map.of())))
                .contains("Varför den väntar", "Uppgifterna är orörda", "api.web 2.0")
                .doesNotContain("Varför den är stoppad");
    }

    @Test
    void aPlanThatWasCarriedOutLeadsToHowItWentAndCannotBeAppliedAgain() throws Exception {
        assertThat(html(answer("GET", "/moduler/plan/done", with(), Map.of())))
                .contains("Planen är genomförd", "href=\"/moduler/korning/run-1\"")
                .doesNotContain("<form", "Inget har ändrats än");
    }

    @Test
    void theEmptyTabSaysWhatComesThere() throws Exception {
        assertThat(html(answer("GET", "/moduler", with(), Map.of()))).contains("Här finns inga moduler ännu");
        assertThat(html(answer("GET", "/moduler", with(), Map.of("flik", "historik"))))
                .contains("Inget har ändrats ännu");
        assertThat(html(answer("GET", "/moduler", with(), Map.of("flik", "tillgangliga"))))
                .contains("Inget mer att installera");
    }

    @Test
    void aPausedModuleCanBeTurnedOnAndOneThatWorksPaused() throws Exception {
        assertThat(html(answer(
                        "GET", "/moduler/podcast", with(Samples.podcast(State.PAUSED, Optional.empty())), Map.of())))
                .contains("value=\"enable\"", "Slå på", "Ta bort modulen (uppgifterna sparas)")
                .doesNotContain("value=\"pause\"");
        assertThat(html(answer(
                        "GET", "/moduler/podcast", with(Samples.podcast(State.WORKING, Optional.empty())), Map.of())))
                .contains("value=\"pause\"")
                .doesNotContain("value=\"enable\"");
    }

    @Test
    void thePageTellsInOrderWhatItDoesShowsKeepsAndNeeds() throws Exception {
        String html = html(
                answer("GET", "/moduler/podcast", with(Samples.podcast(State.WORKING, Optional.empty())), Map.of()));

        assertThat(html)
                .containsSubsequence(
                        ">Vad den gör</h2>",
                        ">Bilder</h2>",
                        "<img src=\"/modulbilder/podcast/" + SampleCatalogue.PICTURE + "\" alt=\"Sidan med avsnitt\">",
                        ">Vad den sparar och vem som ser det</h2>",
                        ">Behöver</h2>",
                        "Samverkstads API finns.</li>",
                        "Modulen Kalender är inte installerad. <span class=\"ds-tag\" data-color=\"warning\">Saknas</span>",
                        "<summary>Teknisk information</summary>",
                        "<dt>Utgivare</dt><dd>Samverkstad</dd>",
                        "<dt>Modulkälla</dt><dd>Länet</dd>");
    }

    @Test
    void theHistoryTellsWhatThePlanSaidAndIsFilteredWithoutScript() throws Exception {
        HistoryEntry paused = new HistoryEntry(
                Instant.parse("2026-11-20T13:05:00Z"),
                "Karin",
                Verb.PAUSE,
                "podcast",
                Optional.of("1.0.0"),
                Optional.of("1.0.0"),
                true);
        HistoryEntry failed = new HistoryEntry(
                Instant.parse("2026-11-19T13:05:00Z"),
                "Karin",
                Verb.UPDATE,
                "seminar",
                Optional.of("1.0.0"),
                Optional.of("1.1.0"),
                false);
        Modules modules = new SampleModules(List.of(), List.of(), List.of(paused, failed), Optional.empty());

        assertThat(html(answer("GET", "/moduler", modules, Map.of("flik", "historik"))))
                .contains(
                        "podcast pausades",
                        "av Karin",
                        "Avbrott för övriga: Inget",
                        "Uppdateringen av seminar genomfördes inte",
                        "Inget ändrades",
                        "/moduler/historik/moduler.csv?");
        assertThat(html(answer("GET", "/moduler", modules, Map.of("flik", "historik", "modul", "podcast"))))
                .contains("podcast pausades", "moduler.jsonl?modul=podcast", "value=\"podcast\" selected")
                .doesNotContain("Uppdateringen av seminar");
        assertThat(html(answer("GET", "/moduler", modules, Map.of("flik", "historik", "slag", "removed"))))
                .contains("Inget passar", "slag=removed");
    }

    @Test
    void aModuleNobodyKnowsIsNotFound() throws Exception {
        assertThat(answer("GET", "/moduler/nothing", with(), Map.of()))
                .isInstanceOfSatisfying(
                        Response.Problem.class,
                        problem -> assertThat(problem.status()).isEqualTo(404));
    }

    @Test
    void aWishBecomesAPlanToRead() throws Exception {
        Response response = answer("POST", "/moduler/plan", with(), Map.of("verb", "install", "module", "podcast"));

        assertThat(response).isEqualTo(Response.redirect("/moduler/plan/INSTALL"));
    }

    @Test
    void aWishThatCannotBePlannedTellsTheReasonAndThatNothingChanged() throws Exception {
        Response response = answer("POST", "/moduler/plan", with(), Map.of("verb", "install", "module", "seminar"));

        assertThat(((Response.Html) response).status()).isEqualTo(409);
        assertThat(html(response)).contains("Ingen modulkälla har seminar.", "Inget har ändrats.");
    }

    @Test
    void aPlanIsAppliedByTheButtonNamedByTheAct() throws Exception {
        assertThat(html(answer("GET", "/moduler/plan/REMOVE", with(), Map.of())))
                .contains(
                        "action=\"/moduler/plan/REMOVE/genomfor\"",
                        ">Ta bort modulen</button>",
                        "Inget har ändrats än.");
    }

    @Test
    void applyingLeadsToTheRun() throws Exception {
        SampleRun run = SampleRun.at(Samples.plan(Verb.INSTALL), Run.Phase.CHECKING);

        assertThat(answer("POST", "/moduler/plan/INSTALL/genomfor", running(run), Map.of()))
                .isEqualTo(Response.redirect("/moduler/korning/r1"));
    }

    @Test
    void aStalePlanIsNotAppliedAndANewOneIsOffered() throws Exception {
        Response response = answer("POST", "/moduler/plan/stale/genomfor", with(), Map.of());

        assertThat(((Response.Html) response).status()).isEqualTo(409);
        assertThat(html(response))
                .contains(
                        "Något har ändrats sedan planen gjordes",
                        "Visa ny plan",
                        "Forskningspodd pausades.",
                        "name=\"plan\" value=\"stale\"");
    }

    @Test
    void aStalePlanThatIsOpenedSaysWhatHasMoved() throws Exception {
        assertThat(html(answer("GET", "/moduler/plan/stale", with(), Map.of())))
                .contains("Något har ändrats sedan planen gjordes", "Forskningspodd pausades.");
    }

    @Test
    void aPlanThatIsGoneSaysSo() throws Exception {
        assertThat(html(answer("GET", "/moduler/plan/gone", with(), Map.of()))).contains("Planen finns inte längre");
        assertThat(html(answer("POST", "/moduler/plan/gone/genomfor", with(), Map.of())))
                .contains("Planen finns inte längre");
    }

    @Test
    void aRunAsksForItselfUntilItHasEnded() throws Exception {
        SampleRun going = SampleRun.at(Samples.plan(Verb.INSTALL), Run.Phase.SWITCHING);
        SampleRun done = SampleRun.at(Samples.plan(Verb.INSTALL), Run.Phase.DONE);

        assertThat(html(answer("GET", "/moduler/korning/r1/lage", running(going), Map.of())))
                .contains("hx-get=\"/moduler/korning/r1/lage\"", "Installerar Forskningspodd", "Pågår");
        assertThat(html(answer("GET", "/moduler/korning/r1/lage", running(done), Map.of())))
                .doesNotContain("hx-get", "Pågår")
                .contains(
                        "Klart. Ingen märkte bytet: 0 av 1\u00a0284 sidvisningar och hämtningar misslyckades.",
                        "href=\"/podcast\"",
                        "Öppna Forskningspodd");
    }

    @Test
    void aRunThatFailedSaysThatNothingChangedAndWhereItStopped() throws Exception {
        SampleRun failed = SampleRun.at(Samples.plan(Verb.UPDATE), Run.Phase.PREPARING_DATA)
                .failing(new Label("Disken är full.", "The disk is full."));
        String html = html(answer("GET", "/moduler/korning/r1", running(failed), Map.of()));

        assertThat(html)
                .contains("Forskningspodd uppdaterades inte", "Inget har ändrats. Disken är full.", "Stoppades här")
                .doesNotContain("Klart.", "hx-get", "Öppna Forskningspodd");
    }

    @Test
    void failedCallsAreNotHidden() throws Exception {
        SampleRun run = SampleRun.at(Samples.plan(Verb.UPDATE), Run.Phase.DONE);
        SampleRun noticed =
                new SampleRun("r1", run.plan(), run.phase(), true, Optional.empty(), new Run.Calls(900, 3), List.of());

        assertThat(html(answer("GET", "/moduler/korning/r1", running(noticed), Map.of())))
                .contains("Klart. 3 av 900 sidvisningar")
                .doesNotContain("Ingen märkte");
    }

    private static Modules with(InstalledModule... installed) {
        return SampleModules.with(installed);
    }

    private static Modules running(Run run) {
        return new SampleModules(List.of(), List.of(), List.of(), Optional.of(run));
    }

    private Response answer(String method, String path, Modules modules, Map<String, String> fields) throws Exception {
        var menu = List.of(new se.samverkstad.modules.table.MenuItem(
                SampleSnapshot.PODCAST, "/podcast", Samples.PODCAST, 100, "signed-in"));
        PreviewRoutes.Found found = PreviewRoutes.find(
                method,
                path,
                modules,
                screens,
                SampleSnapshot.of(menu, List.of()).table());
        return found.page().answer(SampleRequest.by(Samples.ADMINISTRATOR).with(found.values(), fields));
    }

    private static String html(Response response) {
        return response instanceof Response.Fragment fragment
                ? Screens.html(fragment.content())
                : Screens.html(((Response.Html) response).main());
    }
}
