package se.samverkstad.workbench.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

final class StartPageTest {
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

        assertThat(start(Samples.EMPLOYEE, one, SampleSnapshot.of(List.of(part), help)))
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
        SampleRequest request = SampleRequest.by(Samples.ADMINISTRATOR);
        Response response = StartPages.at(MORNING, one, new StartPages.KeptBackup(last, problem))
                .answer(request);
        return Screens.html(((Response.Html) response).main());
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

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T07:05:00Z, 'God morgon, Karin'",
        "2026-11-20T11:00:00Z, 'Hej, Karin'",
        "2026-11-20T18:00:00Z, 'God kväll, Karin'",
        "2026-07-20T15:30:00Z, 'God kväll, Karin'",
        "2026-11-20T23:30:00Z, 'Hej, Karin'"
    })
    void theGreetingFollowsTheSwedishClock(Instant time, String greeting) throws Exception {
        Response response = StartPages.at(time, one).answer(SampleRequest.by(Samples.ADMINISTRATOR));

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

    private static String start(Principal person, Modules modules, PlacedPart... parts) throws Exception {
        return start(person, modules, SampleSnapshot.of(List.of(), List.of(parts)));
    }

    private static String start(Principal person, Modules modules, SampleSnapshot snapshot) throws Exception {
        SampleRequest request = SampleRequest.by(person).with(snapshot);
        Response response = StartPages.at(MORNING, modules).answer(request);
        return Screens.html(((Response.Html) response).main());
    }
}
