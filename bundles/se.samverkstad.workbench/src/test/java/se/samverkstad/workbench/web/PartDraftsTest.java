package se.samverkstad.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.web.PageRoute.Kind;
import se.samverkstad.api.web.Part;
import se.samverkstad.api.web.PartPlacement.Region;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.table.Contributions;
import se.samverkstad.modules.table.GenerationKey;
import se.samverkstad.modules.table.Help;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.MenuItem;
import se.samverkstad.modules.table.PlacedPart;
import se.samverkstad.modules.table.Route;

/** A part on the page of another module is told what was being written in it, and the page is not; through the real gateway. */
final class PartDraftsTest {
    private static final GenerationKey NOTES = new GenerationKey("notes", "1.0.0", "feature");
    private static final Label NAME = new Label("Anteckningar", "Notes");
    private static final Pattern MODULE = Pattern.compile("data-draft-module=\"([^\"]*)\"");

    @TempDir
    Path home;

    private TestWorkbench workbench;

    @BeforeEach
    void start() throws Exception {
        workbench = new TestWorkbench(home);
        Route page = new Route(
                SwitchboardDouble.RADIO,
                "/radio",
                Kind.PAGE,
                Permissions.SIGNED_IN,
                0,
                Set.of(),
                request -> Response.page("Radio", out -> out.append("sidan" + request.draft("text"))));
        MenuItem menu =
                new MenuItem(SwitchboardDouble.RADIO, "/radio", SwitchboardDouble.NAME, 100, Permissions.SIGNED_IN);
        workbench.switchboard.install(
                new Contributions(SwitchboardDouble.RADIO, SwitchboardDouble.NAME, List.of(page, menu), Help.none()),
                new Contributions(
                        NOTES,
                        NAME,
                        List.of(part(request -> Optional.of(out -> out.append("rutan" + request.draft("text"))))),
                        Help.none()));
    }

    @AfterEach
    void stop() throws Exception {
        workbench.close();
    }

    private static PlacedPart part(Part part) {
        return new PlacedPart(NOTES, "note", "/radio", Region.AFTER, NAME, 1, false, Permissions.SIGNED_IN, part);
    }

    @Test
    void whatIsWrittenInAPartIsKeptAndReadAsADraftOfItsOwnModule() throws Exception {
        Browser anna = workbench.signedIn("anna", false);
        Matcher module = MODULE.matcher(anna.get("/radio").body());
        assertThat(module.find()).isTrue();

        keep(anna, "/utkast/" + module.group(1) + "/text", "i rutan");
        assertThat(anna.get("/radio").body()).contains("sidan{}", "rutan{ord=i rutan}");

        keep(anna, "/utkast/radio/text", "på sidan");
        assertThat(anna.get("/radio").body()).contains("sidan{ord=på sidan}", "rutan{ord=i rutan}");
        assertThat(workbench.signedIn("bo", false).get("/radio").body()).contains("sidan{}", "rutan{}");
    }

    private static void keep(Browser browser, String address, String words) throws Exception {
        HttpRequest.Builder save = browser.request(address).header(Csrf.HEADER, browser.token());
        assertThat(browser.send(Browser.form(save, Map.of("ord", words))).statusCode())
                .isEqualTo(204);
    }
}
