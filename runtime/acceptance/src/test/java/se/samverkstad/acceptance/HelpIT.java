package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The help of a module stands in the handbook while the module is installed; every page and part leads to what tells of it. */
final class HelpIT {
    private static final Pattern HELP = Pattern.compile("<a id=\"sv-help\"[^>]*href=\"([^\"]*)\"");
    private static final Path PODCAST =
            Path.of("../../bundles/se.samverkstad.podcast/src/main/resources/OSGI-INF/help");
    private static final Pattern PICTURE = Pattern.compile("src=\"(/hjalp/podcast/bilder/[^\"]+)\"");

    @TempDir
    Path home;

    @Test
    void helpComesAndGoesWithItsModule() throws Exception {
        try (Server server = Server.start(home)) {
            Person anna = Person.first(server);
            assertThat(anna.get("/hjalp").body()).doesNotContain("/hjalp/podcast/");
            assertThat(anna.get("/hjalp/redaktor").statusCode()).isEqualTo(404);
            assertThat(help(anna, "/moduler")).isEqualTo("/hjalp/moduler");
            assertThat(help(anna, "/mitt-konto")).isEqualTo("/hjalp/inloggning");
            assertThat(help(anna, "/")).isEqualTo("/hjalp/anpassa");
            assertThat(anna.get("/").body())
                    .contains(
                            "href=\"/hjalp/laget\">Hjälp<span class=\"sv-hidden\">, Läget</span></a>",
                            "href=\"/hjalp/att-gora\">Hjälp<span class=\"sv-hidden\">, Att göra</span></a>");

            server.change("install", "podcast", null);

            assertThat(anna.get("/hjalp").body())
                    .contains("Forskningspodd</h2>", "/hjalp/podcast/lyssna", "/hjalp/podcast/redaktor");
            assertThat(help(anna, "/podcast")).isEqualTo("/hjalp/podcast/lyssna");
            assertThat(help(anna, "/podcast/redaktion")).isEqualTo("/hjalp/podcast/redaktor");
            var moved = anna.get("/hjalp/redaktor");
            assertThat(moved.statusCode()).isEqualTo(303);
            assertThat(moved.headers().firstValue("Location")).hasValue("/hjalp/podcast/redaktor");

            String listening = anna.get("/hjalp/podcast/lyssna").body();
            assertThat(listening).contains("<article class=\"sv-prose\" lang=\"sv\"", "Lyssna och läsa</h1>");
            Matcher picture = PICTURE.matcher(listening);
            assertThat(picture.results().map(each -> each.group(1)).toList())
                    .hasSize(3)
                    .allSatisfy(address -> {
                        var answer = anna.get(address);
                        assertThat(answer.statusCode()).isEqualTo(200);
                        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
                    });
            assertThat(anna.get("/hjalp/podcast/lyssna?sprak=en").statusCode()).isLessThan(400);
            assertThat(anna.get("/hjalp/podcast/lyssna").body())
                    .contains("<article class=\"sv-prose\" lang=\"en\"", "Listen and read</h1>");
            anna.get("/?sprak=sv");

            server.change("pause", "podcast", null);

            assertThat(anna.get("/hjalp").body()).doesNotContain("/hjalp/podcast/");
            var away = anna.get("/hjalp/podcast/lyssna");
            assertThat(away.statusCode()).isEqualTo(404);
            assertThat(away.body()).contains("Forskningspodd är inte igång");
        }
    }

    @Test
    void everyPageOfCoreThatNamesHelpNamesAChapter() throws Exception {
        List<Routes.Route> named = Routes.declared().stream()
                .filter(each -> !each.help().isEmpty())
                .toList();

        assertThat(named).hasSizeGreaterThan(20);
        for (Routes.Route each : named) {
            assertThat(told(each)).as(each.component() + " → " + each.help()).isTrue();
        }
    }

    @Test
    void everyPartNamesAChapter() throws Exception {
        assertThat(Routes.parts()).hasSizeGreaterThan(5);
        for (Routes.Route each : Routes.parts()) {
            assertThat(told(each)).as(each.component() + " → " + each.help()).isTrue();
        }
    }

    /** Whether the chapter that a page or a part names is there, in the handbook or in the help of its module. */
    private static boolean told(Routes.Route each) throws IOException {
        if (!each.pattern().startsWith("/podcast")) {
            return Files.isRegularFile(Server.PRODUCT.resolve("handbook").resolve(each.help() + ".md"));
        }
        try (var chapters = Files.newDirectoryStream(PODCAST, "*-" + each.help() + ".md")) {
            return chapters.iterator().hasNext();
        }
    }

    private static String help(Person person, String path) throws Exception {
        Matcher help = HELP.matcher(person.get(path).body());
        assertThat(help.find()).as("help on " + path).isTrue();
        return help.group(1);
    }
}
