package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people find, and what they do not; through kill -9, a damaged index, a pause and a backup. */
final class SearchIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void everyoneFindsWhatTheyMayReadAndNothingElse() throws Exception {
        try (Server server = Server.start(folder.resolve("home"))) {
            Person anna = Person.first(server);
            // Before anything is installed: pages, settings, help and people.
            finds(anna, "inställningar", "/installningar");
            finds(anna, "utseendet", "/installningar/utseende");
            finds(anna, "felsokning", "/hjalp/felsokning");
            server.change("install", "podcast", null);
            Podcast podcast = new Podcast(anna);
            podcast.channel();
            String open = podcast.published("Öppenvård för unga med försörjningsstöd", "ett.mp3", Sound.mp3());
            String draft = Person.location(podcast.sendEpisode(
                            podcast.newEpisode("Öppenvård som utkast").file("ljudfil", "två.mp3", Sound.mp3())))
                    .replace("/publicera", "");
            Colleagues.Colleague bo = new Colleagues(server, anna).invited("Öppenia.Vårdström", "employee", "");

            for (String words : List.of(
                    "oppenvard", "öppenvården", "vård unga", "försörjningsstödet", "forsorjningsstod", "öppenv")) {
                finds(anna, words, open);
            }
            finds(anna, "oppenvard", draft);
            finds(anna, "öppenia", "/enheter/person/" + bo.id());
            String main = Html.main(anna.get(address("oppenvard")).body());
            assertThat(main).contains("Avsnitt").contains("Forskningspodd");
            assertThat(anna.get(address("oppenvard") + "&del=core/help").body()).doesNotContain(open);

            finds(bo.browser(), "oppenvard", open);
            for (String place : List.of("/sok", "/sok/forslag")) {
                String hers = bo.browser().get(place + "?q=oppenvard").body();
                assertThat(hers).contains(open).doesNotContain(draft, "utkast");
                assertThat(bo.browser().get(place + "?q=" + encoded("öppenia")).body())
                        .doesNotContain("/enheter/person");
                assertThat(bo.browser().get(place + "?q=utseende").body()).doesNotContain("/installningar");
            }
            Person guest = Person.guest(server);
            assertThat(guest.get("/sok?q=oppenvard").statusCode()).isEqualTo(303);
            assertThat(guest.get("/sok/forslag?q=oppenvard").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void whatWentIsGoneAndWhatComesBackIsThere() throws Exception {
        try (Server server = Server.start(folder.resolve("home"))) {
            Person anna = Person.first(server);
            server.change("install", "podcast", null);
            Podcast podcast = new Podcast(anna);
            podcast.channel();
            String episode = podcast.published("Öppenvård för unga", "ett.mp3", Sound.mp3());
            finds(anna, "oppenvard", episode);

            server.change("pause", "podcast", null);

            // At once: the answer to the pause comes after the switch.
            assertThat(anna.get(address("oppenvard")).body()).doesNotContain(episode);
            Await.that(
                    "the module to be found no more",
                    LIMIT,
                    () -> !anna.get(address("forskningspodd")).body().contains("href=\"/podcast"));
            server.change("enable", "podcast", null);
            finds(anna, "oppenvard", episode);
            finds(anna, "forskningspodd", "/podcast");
        }
    }

    @Test
    void neitherAKillNorADamagedIndexLosesAnything() throws Exception {
        Path home = folder.resolve("home");
        String first;
        String last;
        try (Server server = Server.start(home)) {
            Person anna = Person.first(server);
            server.change("install", "podcast", null);
            Podcast podcast = new Podcast(anna);
            podcast.channel();
            first = podcast.published("Öppenvård för unga", "ett.mp3", Sound.mp3());
            finds(anna, "oppenvard", first);
            last = podcast.published("Orosanmälan", "två.mp3", Sound.mp3());
            server.kill();
        }
        try (Server server = Server.start(home)) {
            Person anna = Person.signedIn(server);
            finds(anna, "orosanmalan", last);
            finds(anna, "oppenvard", first);
            server.kill();
        }
        for (Path file : index(home)) {
            Files.write(file, new byte[] {1, 2, 3});
        }
        Path kept = folder.resolve("kept");
        try (Server server = Server.start(home)) {
            Person anna = Person.signedIn(server);
            finds(anna, "oppenvard", first);
            // While it runs: whatever is read next says so, or it was read before and does no harm.
            for (Path file : index(home)) {
                Files.write(file, new byte[0]);
            }
            finds(anna, "oppenvard", first);
            assertThat(CommandLine.swedish("search", "rebuild", "--home", home.toString())
                            .code())
                    .isZero();
            finds(anna, "orosanmalan", last);
            assertThat(anna.get("/drift/sokning").statusCode()).isEqualTo(200);
            assertThat(anna.post("/drift/sokning", Map.of()).statusCode()).isEqualTo(303);
            finds(anna, "oppenvard", first);

            assertThat(CommandLine.english("backup", "--home", home.toString(), "--to", kept.toString())
                            .code())
                    .isZero();
        }
        try (Stream<Path> files = Files.walk(kept)) {
            assertThat(files.filter(file -> file.toString().contains("search"))).isEmpty();
        }
    }

    private static List<Path> index(Path home) throws Exception {
        try (Stream<Path> files = Files.list(home.resolve("search"))) {
            return files.filter(file -> !file.endsWith("write.lock")).toList();
        }
    }

    /** Waits until a search for these words leads there. */
    static void finds(Person person, String words, String path) throws Exception {
        Await.that(
                words + " to be found",
                LIMIT,
                () -> person.get(address(words)).body().contains("href=\"" + path + "\""));
    }

    private static String address(String words) {
        return "/sok?q=" + encoded(words);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
