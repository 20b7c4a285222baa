package se.samverkstad.modules.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute.Kind;
import se.samverkstad.api.web.PartPlacement.Region;
import se.samverkstad.api.web.Response;

final class ContributionTableTest {
    private static final GenerationKey KEY = new GenerationKey("podcast", "1.0.0", "f");
    private static final Page PAGE = request -> Response.redirect("/");

    @Test
    void aLiteralSegmentWinsOverAPlaceholder() {
        ContributionTable table =
                table(route("/podcast/avsnitt/{id}", Kind.PAGE), route("/podcast/avsnitt/nytt", Kind.PAGE));

        assertThat(table.route("GET", "/podcast/avsnitt/nytt")
                        .orElseThrow()
                        .route()
                        .pattern())
                .isEqualTo("/podcast/avsnitt/nytt");
        assertThat(table.route("GET", "/podcast/avsnitt/7").orElseThrow().values())
                .containsEntry("id", "7");
    }

    @Test
    void postFindsActionsAndGetFindsPages() {
        ContributionTable table = table(route("/podcast/x", Kind.PAGE), route("/podcast/y", Kind.ACTION));

        assertThat(table.route("POST", "/podcast/x")).isEmpty();
        assertThat(table.route("GET", "/podcast/y")).isEmpty();
        assertThat(table.route("HEAD", "/podcast/x")).isPresent();
        assertThat(table.route("POST", "/podcast/y")).isPresent();
    }

    @Test
    void theRootIsAPathOfItsOwn() {
        ContributionTable table = table(route("/", Kind.PAGE));

        assertThat(table.route("GET", "/")).isPresent();
        assertThat(table.route("GET", "/other")).isEmpty();
    }

    @Test
    void aPathBelowAnAbsentModuleIsExplained() {
        Absent absent = new Absent("seminar", new Label("Seminarium", "Seminar"), Absent.Why.PAUSED, Instant.EPOCH);
        ContributionTable table = new ContributionTable(1, List.of(), List.of(absent));

        assertThat(table.absent("/seminar/motet/3")).contains(absent);
        assertThat(table.absent("/annat")).isEmpty();
    }

    @Test
    void helpIsThePageThatTheRouteNamesElseTheFirstOfItsModule() {
        Help help = Help.of(List.of("2-redaktor.md", "1-lyssna.md"), file -> Optional.empty());
        ContributionTable table =
                helped(KEY, help, helped(KEY, "/podcast"), helped(KEY, "/podcast/redaktion", "redaktor"));

        assertThat(table.help("/podcast/redaktion")).contains("/hjalp/podcast/redaktor");
        assertThat(table.help("/podcast")).contains("/hjalp/podcast/lyssna");
        assertThat(table.help("/podcast/finns-inte")).contains("/hjalp/podcast/lyssna");
        assertThat(table.help("/annat")).isEmpty();
    }

    @Test
    void helpOfCoreIsAChapterOfTheHandbookWhenAPageNamesIt() {
        GenerationKey core = new GenerationKey(GenerationKey.CORE, "1.0.0", "");
        ContributionTable table = helped(core, Help.none(), helped(core, "/"), helped(core, "/moduler", "moduler"));

        assertThat(table.help("/moduler")).contains("/hjalp/moduler");
        assertThat(table.help("/")).isEmpty();
    }

    @Test
    void helpOnAPartIsFoundAsHelpOnAPageOfItsModule() {
        Help help = Help.of(List.of("2-redaktor.md", "1-lyssna.md"), file -> Optional.empty());
        GenerationKey core = new GenerationKey(GenerationKey.CORE, "1.0.0", "");

        assertThat(helped(KEY, help).help(part(KEY, "redaktor"))).contains("/hjalp/podcast/redaktor");
        assertThat(helped(KEY, help).help(part(KEY, ""))).contains("/hjalp/podcast/lyssna");
        assertThat(helped(KEY, Help.none()).help(part(KEY, ""))).isEmpty();
        assertThat(helped(core, Help.none()).help(part(core, "att-gora"))).contains("/hjalp/att-gora");
        assertThat(helped(core, Help.none()).help(part(core, ""))).isEmpty();
    }

    private static PlacedPart part(GenerationKey key, String help) {
        return new PlacedPart(
                key,
                "newest",
                "start",
                Region.AFTER,
                new Label("Nytt", "New"),
                1,
                false,
                "signed-in",
                help,
                request -> Optional.empty());
    }

    private static ContributionTable helped(GenerationKey key, Help help, Route... routes) {
        Contributions contributions = new Contributions(key, new Label("Podd", "Podcast"), List.of(routes), help);
        return new ContributionTable(1, List.of(contributions), List.of());
    }

    private static Route helped(GenerationKey key, String pattern) {
        return helped(key, pattern, "");
    }

    private static Route helped(GenerationKey key, String pattern, String help) {
        return new Route(key, pattern, Kind.PAGE, "signed-in", 0, Set.of(), help, PAGE);
    }

    private static ContributionTable table(Route... routes) {
        Contributions contributions =
                new Contributions(KEY, new Label("Podd", "Podcast"), List.of(routes), Help.none());
        return new ContributionTable(1, List.of(contributions), List.of());
    }

    private static Route route(String pattern, Kind kind) {
        return new Route(KEY, pattern, kind, "signed-in", 0, Set.of(), PAGE);
    }
}
