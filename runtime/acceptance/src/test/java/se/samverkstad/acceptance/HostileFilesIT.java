package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that pretend, through every field that takes a file: none is taken for what it is not, and nothing of it is kept. */
final class HostileFilesIT {
    @TempDir
    static Path home;

    private static Server server;
    private static Person anna;
    private static Podcast podcast;
    private static String channel = "";

    @BeforeAll
    static void start() throws Exception {
        server = Server.start(home, Map.of("SAMVERKSTAD_JAVA_OPTS", "-Xmx160m"), "--developer-mode");
        anna = Person.first(server);
        server.change("install", "podcast", null);
        podcast = new Podcast(anna);
        channel = podcast.channel();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void noneIsTakenForASound() throws Exception {
        Map<String, Integer> rows = Rows.sums(home);
        Map<String, Long> files = Rows.files(home, "media", "uploads");
        int tried = 0;
        for (Map.Entry<String, byte[]> file : HostileFiles.all().entrySet()) {
            for (String name : List.of("avsnitt.mp3", "avsnitt.m4a", "avsnitt." + file.getKey(), "avsnitt.mp3.html")) {
                HttpResponse<String> answer =
                        podcast.sendEpisode(podcast.newEpisode("Ett avsnitt").file("ljudfil", name, file.getValue()));
                assertThat(answer.statusCode())
                        .as(name + " of " + file.getKey())
                        .isEqualTo(422);
                assertThat(Html.error(answer.body(), "ljudfil"))
                        .as(name + " of " + file.getKey())
                        .contains("avsnitt.");
                tried++;
            }
        }
        assertThat(tried).isGreaterThanOrEqualTo(80);
        assertThat(Rows.sums(home)).isEqualTo(rows);
        assertThat(Rows.files(home, "media", "uploads")).isEqualTo(files);
        Figures.write("hostile-sounds", "%d files, 0 accepted", tried);
    }

    @Test
    void noneIsTakenForAFeedOrAList() throws Exception {
        Map<String, Integer> rows = Rows.sums(home);
        int tried = 0;
        for (Map.Entry<String, byte[]> file : HostileFiles.all().entrySet()) {
            HttpResponse<String> feed = podcast.importFeed("flode.xml", file.getValue());
            assertThat(feed.statusCode()).as("feed of " + file.getKey()).isEqualTo(422);
            assertThat(feed.body()).doesNotContain("root:x:");
            Html.Form form = Html.forms(anna.get("/enheter/fil").body()).stream()
                    .filter(each ->
                            each.attributes().getOrDefault("enctype", "").startsWith("multipart"))
                    .findFirst()
                    .orElseThrow();
            HttpResponse<String> units =
                    anna.post(form.action(), Multipart.of(form.fields()).file("fil", "enheter.csv", file.getValue()));
            assertThat(units.statusCode()).as("units of " + file.getKey()).isIn(200, 422);
            assertThat(units.body()).doesNotContain("root:x:", "<script>alert");
            tried += 2;
        }
        assertThat(Rows.sums(home)).as("nothing was read in").isEqualTo(rows);
        Figures.write("hostile-feeds-and-lists", "%d files, 0 accepted", tried);
    }

    @Test
    void whatIsSoundAndAPageAtOnceIsServedAsSoundThatRunsNowhere() throws Exception {
        byte[] sound = Sound.mp3();
        byte[] page = "<html><script>alert(1)</script>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] both = java.util.Arrays.copyOf(sound, sound.length + page.length);
        System.arraycopy(page, 0, both, sound.length, page.length);
        HttpResponse<String> sent =
                podcast.sendEpisode(podcast.newEpisode("Två saker").file("ljudfil", "bada.mp3", both));
        assertThat(sent.statusCode()).isIn(303, 422);
        if (sent.statusCode() == 303) {
            podcast.publish(Person.location(sent));
            String id = Person.location(sent).replaceAll(".*/avsnitt/([^/]+)/.*", "$1");
            HttpResponse<byte[]> answer = Person.guest(server).bytes("/podcast/ljud/" + id + "/bada.mp3");
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("audio/"));
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("sandbox", "default-src 'none'");
        }
        assertThat(anna.get(channel).statusCode()).isEqualTo(200);
    }
}
