package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** The product on a real PostgreSQL: {@code SAMVERKSTAD_TEST_POSTGRES=host:port:user:password}. */
@EnabledIfEnvironmentVariable(
        named = OwnDatabase.NAMED,
        matches = OwnDatabase.FORM,
        disabledReason = OwnDatabase.ABSENT)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class PostgresProductIT {
    private static final String LATER = "9.0.1";

    @TempDir
    static Path home;

    private static @Nullable OwnDatabase database;
    private static String password = "";
    private static Map<String, String> environment = Map.of();

    @BeforeAll
    static void createDatabase() throws Exception {
        OwnDatabase made = OwnDatabase.create();
        database = made;
        password = made.password();
        environment = Map.of("SAMVERKSTAD_DATABASE_PASSWORD", password);
        Files.writeString(home.resolve("samverkstad.properties"), """
                        samverkstad.database.kind=postgresql
                        samverkstad.database.host=%s
                        samverkstad.database.port=%s
                        samverkstad.database.name=%s
                        samverkstad.database.user=%s
                        """.formatted(
                        made.host(), made.port(), made.name(), made.user()));
        Server.offer(
                home,
                List.of(
                        Shipped.podcast(LATER),
                        Shipped.podcast("0.0.9"),
                        Fixtures.twin("twin").archive("1.0.0")));
    }

    @AfterAll
    static void dropDatabase() throws Exception {
        if (database != null) {
            database.close();
        }
    }

    @Test
    @Order(1)
    void developerModeIsForTheEmbeddedDatabase() throws Exception {
        CommandLine.Ended ended =
                CommandLine.run(environment, "", "start", "--home", home.toString(), "--port", "0", "--developer-mode");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err().lines()).hasSize(1);
        assertThat(ended.err()).contains("--developer-mode");
    }

    @Test
    @Order(2)
    void aDatabaseThatDoesNotAnswerIsSaidToInOneSentence() throws Exception {
        CommandLine.Ended ended = CommandLine.run(
                Map.of("SAMVERKSTAD_DATABASE_PASSWORD", password, "SAMVERKSTAD_DATABASE_PORT", "1"),
                "",
                "start",
                "--home",
                home.toString(),
                "--port",
                "0");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err().lines()).as(ended.err()).hasSize(1);
        assertThat(ended.err()).contains("database").doesNotContain(password.length() > 3 ? password : "\0");
    }

    @Test
    @Order(3)
    void theWholeJourney() throws Exception {
        try (Server server = Server.start(home, environment)) {
            Person anna = Person.first(server);
            server.change("install", "podcast", "0.0.9");
            Podcast podcast = new Podcast(anna);
            String channel = podcast.channel();
            String episode = podcast.published("På PostgreSQL", "ett.mp3", Sound.mp3());
            String feedAddress = "/podcast/flode/" + channel.substring(channel.lastIndexOf('/') + 1);
            Person guest = Person.guest(server);
            byte[] feed = guest.bytes(feedAddress).body();
            assertThat(anna.post("/utkast/podcast/avsnitt", Map.of("titel", "Utkast åäö"))
                            .statusCode())
                    .isEqualTo(204);

            Moduler moduler = new Moduler(anna);
            assertThat(Html.heading(moduler.change("update", "podcast"))).isEqualTo("Forskningspodd är uppdaterad");
            assertThat(guest.bytes(feedAddress).body()).isEqualTo(feed);
            moduler.change("remove", "podcast");
            assertThat(guest.get(feedAddress).statusCode()).isEqualTo(410);
            moduler.change("install", "podcast");
            assertThat(guest.bytes(feedAddress).body()).isEqualTo(feed);
            assertThat(podcast.begun()).containsEntry("titel", "Utkast åäö");
            HttpResponse<String> png =
                    podcast.sendEpisode(podcast.newEpisode("Nej").file("ljudfil", "bild.mp3", Sound.png()));
            assertThat(png.statusCode()).isEqualTo(422);
            assertThat(anna.get(episode).statusCode()).isEqualTo(200);
            assertThat(home.resolve("database/samverkstad.db")).doesNotExist();
            server.change("install", "twin", null);
        }
    }

    @Test
    @Order(4)
    void aKillUnderWritesLosesNothingThatWasAcknowledged() throws Exception {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        Server server = Server.start(home, environment);
        Thread writer = new Thread(() -> write(server, acknowledged), "writer");
        writer.start();
        while (acknowledged.size() < 50 && writer.isAlive()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        server.kill();
        writer.join();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(50);
        try (Server again = Server.start(home, environment)) {
            List<String> notes = again.get("/twin/anteckningar").body().lines().toList();
            assertThat(new HashSet<>(notes)).containsAll(acknowledged);
            assertThat(notes).doesNotHaveDuplicates();
            assertThat(Person.signedIn(again).get("/podcast").statusCode()).isEqualTo(200);
            assertThat(again.get("/health/ready").statusCode()).isEqualTo(200);
        }
    }

    private static void write(Server server, Queue<String> acknowledged) {
        for (int i = 0; ; i++) {
            try {
                if (server.get("/twin/skriv/n" + i).statusCode() == 200) {
                    acknowledged.add("n" + i);
                }
            } catch (IOException e) {
                return; // the server is gone
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
