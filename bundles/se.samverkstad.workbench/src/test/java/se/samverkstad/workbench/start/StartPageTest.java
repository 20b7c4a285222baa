package se.samverkstad.workbench.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkstad.api.health.Health;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.web.Part;
import se.samverkstad.api.web.PartPlacement.Region;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.change.InstalledModule.State;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.table.Help;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.PlacedPart;
import se.samverkstad.operations.doctor.Finding;
import se.samverkstad.workbench.preview.SampleModules;
import se.samverkstad.workbench.preview.SampleRequest;
import se.samverkstad.workbench.preview.SampleSnapshot;
import se.samverkstad.workbench.preview.Samples;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.start.layout.Layout;
import se.samverkstad.workbench.start.layout.Layout.Tile;
import se.samverkstad.workbench.web.TimedCalls;
import se.samverkstad.workbench.web.Together;

final class StartPageTest {
    private static final String STANDING = "core/standing";
    private static final Instant MORNING = Instant.parse("2026-11-20T07:05:00Z");
    private static final Part GOOD = request -> Optional.of(out -> out.append("<p>Ett nytt avsnitt</p>"));
    private static final Part THROWING = request -> {
        throw new IllegalStateException("password=hemligt");
    };
    private static final Part THROWING_LATE = request -> Optional.of(out -> {
        out.append("<div class=\"half");
        throw new IllegalStateException("password=hemligt");
    });
    private static final Part BROKEN = request -> {
        throw new NoClassDefFoundError("gone/Class");
    };
    private static final Part SILENT = request -> Optional.empty();

    private final Modules one = SampleModules.with(Samples.podcast(State.WORKING, Optional.of("1.1.0")));

    @Test
    void aPartThatThrowsCostsOnlyItsOwnPlace() throws Exception {
        String html = start(
                Samples.EMPLOYEE,
                one,
                part("Trasig", THROWING),
                part("Halv", THROWING_LATE),
                part("Borta", BROKEN),
                part("Nytt", GOOD));

        assertThat(html).contains("Ett nytt avsnitt", "Trasig", "Halv", "Borta").doesNotContain("hemligt", "half");
        assertThat(html.split("går inte att visa just nu", -1)).hasSize(4);
        assertThat(html).containsOnlyOnce("<h1");
    }

    @Test
    void aPersonSeesOnlyThePartsTheyMaySee() throws Exception {
        PlacedPart edit = new PlacedPart(
                SampleSnapshot.PODCAST,
                "editing",
                StartPage.TARGET,
                Region.AFTER,
                new Label("Redaktion", "Editing"),
                1,
                false,
                "podcast.edit",
                GOOD);

        assertThat(start(Samples.EMPLOYEE, one, edit)).doesNotContain("Redaktion", "Ett nytt avsnitt");
        assertThat(start(Samples.ADMINISTRATOR, one, edit)).contains("Redaktion", "Ett nytt avsnitt");
    }

    @Test
    void helpOnAPartFollowsItsHeadingUnderANameOfItsOwn() throws Exception {
        PlacedPart part = part("Nytt", GOOD);
        Help help = Help.of(List.of("1-lyssna.md"), file -> Optional.empty());

        assertThat(start(Samples.EMPLOYEE, SampleSnapshot.of(List.of(part), help)))
                .containsSubsequence(
                        "id=\"part-podcast-Nytt\">Nytt</h2>",
                        "href=\"/hjalp/podcast/lyssna\">Hjälp<span class=\"sv-hidden\">, Nytt</span></a>",
                        "Ett nytt avsnitt");
        assertThat(start(Samples.EMPLOYEE, one, part))
                .contains("Ett nytt avsnitt")
                .doesNotContain("/hjalp/");
    }

    @Test
    void aPartWithNothingToSayLeavesNoTrace() throws Exception {
        assertThat(start(Samples.EMPLOYEE, one, part("Tyst", SILENT)))
                .doesNotContain("Tyst")
                .contains("Start är tom");
    }

    @Test
    void administratorsSeeHowTheModulesAre() throws Exception {
        assertThat(start(Samples.ADMINISTRATOR, one))
                .contains("Läget", "Den enda modulen fungerar.", "1\u00a0uppdatering finns.");
        assertThat(start(Samples.EMPLOYEE, one)).doesNotContain("Läget");
    }

    @Test
    void howThingsStandHasHelpOfItsOwnAndComesBeforeTheModules() throws Exception {
        assertThat(start(Samples.ADMINISTRATOR, one, part("Nytt", GOOD)))
                .containsSubsequence(
                        "id=\"part-core-standing\">Läget</h2>",
                        "href=\"/hjalp/laget\">Hjälp<span class=\"sv-hidden\">, Läget</span></a>",
                        "Den enda modulen fungerar.",
                        "href=\"/moduler\">",
                        "Ett nytt avsnitt",
                        "href=\"/start/anpassa\"");
    }

    @Test
    void howThingsStandIsArrangedByThoseWhoAdministerAndByNobodyElse() {
        SampleSnapshot snapshot = SampleSnapshot.of(List.of(), List.of(StartPages.standing(MORNING, one)));
        Parts parts = new Parts(snapshot, new Together(new TimedCalls()));

        assertThat(parts.seen(StartPage.TARGET, SampleRequest.by(Samples.ADMINISTRATOR)))
                .extracting(PlacedPart::key)
                .containsExactly(STANDING);
        assertThat(parts.seen(StartPage.TARGET, SampleRequest.by(Samples.EMPLOYEE)))
                .isEmpty();
    }

    @Test
    void howThingsStandIsTakenAwayAndComesBack() throws Exception {
        PlacedPart standing = StartPages.standing(MORNING, one);

        assertThat(arranged(standing, new Tile(STANDING, false, false, "")))
                .doesNotContain("Läget", "modulen fungerar")
                .contains("Start är tom", "href=\"/start/anpassa\"");
        assertThat(arranged(standing, new Tile(STANDING, true, true, "")))
                .contains("<section class=\"sv-part sv-start__wide\"", "Läget", "modulen fungerar")
                .doesNotContain("Start är tom");
    }

    @Test
    void whoArrangedStartBeforeItWasAPartHasItFirstAsBefore() throws Exception {
        assertThat(arranged(
                        StartPages.standing(MORNING, one),
                        new Tile("podcast/Sen", true, false, ""),
                        new Tile("podcast/Tidig", true, false, "")))
                .containsSubsequence("Läget</h2>", "Sen</h2>", "Tidig</h2>");
    }

    @Test
    void administratorsSeeWhenItWasBackedUp() throws Exception {
        Finding full = new Finding("backup", Health.Status.CRITICAL, "Disken är full.", "The disk is full.");
        Instant dayBefore = MORNING.minus(Duration.ofDays(1));
        assertThat(start(Samples.ADMINISTRATOR, one)).contains("Senast säkerhetskopierat i dag kl. 02.00.");
        assertThat(backedUp(Optional.of(dayBefore), Optional.empty()))
                .contains("Senast säkerhetskopierat i går kl. 08.05.");
        assertThat(backedUp(Optional.empty(), Optional.empty())).contains("Ingen säkerhetskopia är gjord än.");
        assertThat(backedUp(Optional.of(dayBefore), Optional.of(full)))
                .contains("Disken är full.")
                .doesNotContain("Senast säkerhetskopierat");
    }

    private String backedUp(Optional<Instant> last, Optional<Finding> problem) throws Exception {
        return arranged(StartPages.standing(MORNING, one, Optional.empty(), new StartPages.KeptBackup(last, problem)));
    }

    @Test
    void aModuleThatWasStoppedIsNotCalledFine() throws Exception {
        assertThat(start(Samples.ADMINISTRATOR, SampleModules.with(Samples.podcast(State.STOPPED, Optional.empty()))))
                .contains("stoppad på grund av fel")
                .doesNotContain("modulen fungerar", "moduler fungerar");
    }

    @Test
    void anEmptyInstallationLeadsToWhatCanBeInstalled() throws Exception {
        assertThat(start(Samples.ADMINISTRATOR, SampleModules.with()))
                .contains("href=\"/moduler?flik=tillgangliga\"", "Inga moduler är installerade ännu")
                .doesNotContain("Start är tom");
    }

    @Test
    void aSetUpThatIsNotFinishedGoesOnWhereItWas() throws Exception {
        assertThat(arranged(StartPages.standing(
                        MORNING,
                        SampleModules.with(),
                        Optional.of(3),
                        new StartPages.KeptBackup(Optional.empty(), Optional.empty()))))
                .contains("Installationen är inte klar.", "href=\"/kom-igang/3\"", "steg 3 av 5")
                .doesNotContain("Inga moduler är installerade", "Start är tom");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T07:05:00Z, 'God morgon, Karin'",
        "2026-11-20T11:00:00Z, 'Hej, Karin'",
        "2026-11-20T18:00:00Z, 'God kväll, Karin'",
        "2026-07-20T15:30:00Z, 'God kväll, Karin'",
        "2026-11-20T23:30:00Z, 'Hej, Karin'"
    })
    void theGreetingFollowsTheSwedishClock(Instant time, String greeting) throws Exception {
        Response response = StartPages.at(time).answer(SampleRequest.by(Samples.ADMINISTRATOR));

        assertThat(Screens.html(((Response.Html) response).main())).contains(greeting + "</h1>");
    }

    private static PlacedPart part(String title, Part part) {
        return new PlacedPart(
                SampleSnapshot.PODCAST,
                title,
                StartPage.TARGET,
                Region.AFTER,
                new Label(title, title),
                1,
                false,
                Permissions.SIGNED_IN,
                part);
    }

    /** By one who administers, with that part, and with those of the podcast that the layout has. */
    private static String arranged(PlacedPart standing, Tile... tiles) throws Exception {
        List<PlacedPart> parts = new ArrayList<>(List.of(standing));
        Stream.of(tiles)
                .filter(tile -> !tile.part().equals(STANDING))
                .map(tile -> part(tile.part().replace("podcast/", ""), GOOD))
                .forEach(parts::add);
        SampleRequest request = SampleRequest.by(Samples.ADMINISTRATOR).with(SampleSnapshot.of(List.of(), parts));
        return html(StartPages.at(MORNING, new Layout(List.of(tiles))).answer(request));
    }

    private static String start(Principal person, Modules modules, PlacedPart... parts) throws Exception {
        List<PlacedPart> all = new ArrayList<>(List.of(StartPages.standing(MORNING, modules)));
        all.addAll(List.of(parts));
        return start(person, SampleSnapshot.of(List.of(), all));
    }

    private static String start(Principal person, SampleSnapshot snapshot) throws Exception {
        return html(StartPages.at(MORNING).answer(SampleRequest.by(person).with(snapshot)));
    }

    private static String html(Response response) {
        return Screens.html(((Response.Html) response).main());
    }
}
