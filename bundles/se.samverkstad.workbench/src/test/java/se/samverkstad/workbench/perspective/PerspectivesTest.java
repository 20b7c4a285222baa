package se.samverkstad.workbench.perspective;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Part;
import se.samverkstad.api.web.PartPlacement.Region;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.MenuItem;
import se.samverkstad.modules.table.PlacedPart;
import se.samverkstad.modules.table.Route;
import se.samverkstad.store.TestStores;
import se.samverkstad.workbench.preview.SampleRequest;
import se.samverkstad.workbench.preview.SampleSnapshot;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.start.layout.Editor;
import se.samverkstad.workbench.start.layout.Layouts;
import se.samverkstad.workbench.web.Gateway;
import se.samverkstad.workbench.web.TimedCalls;
import se.samverkstad.workbench.web.Together;

final class PerspectivesTest {
    private static final Principal ELSA =
            new Principal(UUID.randomUUID().toString(), "Elsa", Set.of("podcast.read"), false);
    private static final Part GOOD = request -> Optional.of(out -> out.append("<p>Från en del</p>"));
    private static final Part THROWING = request -> {
        throw new IllegalStateException("hemligt");
    };
    private static final Part SILENT = request -> Optional.empty();
    private static final String MAIN = "<h1>Avsnitt</h1>";

    @TempDir
    Path home;

    private final TimedCalls calls = new TimedCalls();
    private final Screens screens = new Screens();
    private TestStores stores;
    private Perspectives perspectives;
    private ChangeOwnPerspective change;
    private OwnPerspective own;

    @BeforeEach
    void open() {
        stores = TestStores.sqlite(home);
        Layouts layouts = new Layouts(stores.of("workbench", Gateway.class));
        Editor editor = new Editor(layouts, screens);
        perspectives = new Perspectives(layouts, screens, new Together(calls));
        change = new ChangeOwnPerspective(editor);
        own = new OwnPerspective(editor, screens);
    }

    @AfterEach
    void close() {
        calls.close();
        stores.close();
    }

    @Test
    void thePartsStandAroundThePageInTheOrderTheyAreRead() {
        String html = around(
                part("Sist", Region.BOTTOM, GOOD),
                part("Bredvid", Region.ASIDE, GOOD),
                part("Under", Region.AFTER, GOOD));

        assertThat(html.replaceAll("(?s)<p>.*?</p>", ""))
                .containsSubsequence(MAIN, "after", "Under", "aside", "Bredvid", "bottom", "Sist");
        assertThat(html).contains("href=\"/arbetsyta/anpassa?sida=%2Fpodcast\"", "Anpassa arbetsytan Podd");
    }

    @Test
    void withoutPartsNothingIsAdded() {
        assertThat(around()).contains(MAIN).doesNotContain("section", "sv-region", "anpassa");
    }

    @Test
    void aPartThatThrowsCostsOnlyItsOwnPlaceAndASilentOneLeavesNoTrace() {
        assertThat(around(
                        part("Trasig", Region.ASIDE, THROWING),
                        part("Hel", Region.ASIDE, GOOD),
                        part("Tyst", Region.BOTTOM, SILENT)))
                .contains("Trasig", "går inte att visa just nu", "Hel", "Från en del")
                .doesNotContain("hemligt", "Tyst", "bottom");
    }

    @Test
    void aPageThatIsNotInTheMenuIsNoPerspective() {
        SampleRequest request = request(Map.of(), part("Hel", Region.ASIDE, GOOD));

        assertThat(perspectives.around(MAIN, route("/podcast/redaktion"), request))
                .isEqualTo(MAIN);
        assertThat(perspectives.around(MAIN, route("/"), request)).isEqualTo(MAIN);
    }

    @Test
    void whatAPersonMovesAndHidesStaysSo() throws Exception {
        PlacedPart[] parts = {part("Ett", Region.ASIDE, GOOD), part("Annat", Region.ASIDE, GOOD)};

        assertThat(press("nederst", "podcast/Ett", parts).notice())
                .contains("Ett står nu längst ned, som nummer 1 av 1.");
        press("dolj", "podcast/Annat", parts);

        assertThat(around(parts)).contains("bottom", "Ett").doesNotContain("aside", "Annat");
        Response page = own.answer(request(Map.of("sida", "/podcast"), parts));
        assertThat(html(page))
                .contains("Längst ned på sidan", "Fler rutor", "value=\"efter\"", "value=\"bredvid\"")
                .doesNotContain("value=\"nederst\"", "bredd");
        assertThat(press("bredare", "podcast/Ett", parts).notice())
                .contains("Den rutan finns inte längre. Inget är ändrat.");
        assertThat(press("aterstall", "", parts).notice()).contains("Arbetsytan är som den föreslås igen.");
        assertThat(around(parts)).contains("aside", "Ett", "Annat");
    }

    @Test
    void aPerspectiveThatThePersonDoesNotHaveIsNotArranged() {
        for (String path : List.of("/", "/moduler", "/finns-inte", "podcast")) {
            assertThat(own.answer(request(Map.of("sida", path))))
                    .isInstanceOfSatisfying(
                            Response.Problem.class,
                            problem -> assertThat(problem.status()).isEqualTo(404));
        }
    }

    private Response.Redirect press(String act, String part, PlacedPart... parts) {
        return (Response.Redirect) change.answer(request(Map.of("sida", "/podcast", "gor", act, "del", part), parts));
    }

    private String around(PlacedPart... parts) {
        return perspectives.around(MAIN, route("/podcast"), request(Map.of(), parts));
    }

    private static String html(Response response) throws Exception {
        StringBuilder out = new StringBuilder();
        ((Response.Html) response).main().render(out);
        return out.toString();
    }

    private static SampleRequest request(Map<String, String> fields, PlacedPart... parts) {
        List<MenuItem> menu = List.of(
                new MenuItem(SampleSnapshot.PODCAST, "/podcast", new Label("Podd", "Podcast"), 100, "podcast.read"),
                new MenuItem(SampleSnapshot.PODCAST, "/", new Label("Start", "Start"), 0, Permissions.SIGNED_IN),
                new MenuItem(SampleSnapshot.PODCAST, "/moduler", new Label("M", "M"), 910, "modules.manage"));
        return SampleRequest.by(ELSA)
                .with(SampleSnapshot.of(menu, List.of(parts)))
                .with(Map.of(), fields);
    }

    private static Route route(String path) {
        return new Route(
                SampleSnapshot.PODCAST,
                path,
                PageRoute.Kind.PAGE,
                "podcast.read",
                0,
                Set.of(),
                "",
                request -> Response.notFound("", ""));
    }

    private static PlacedPart part(String title, Region region, Part part) {
        return new PlacedPart(
                SampleSnapshot.PODCAST,
                title,
                "/podcast",
                region,
                new Label(title, title),
                1,
                false,
                Permissions.SIGNED_IN,
                part);
    }
}
