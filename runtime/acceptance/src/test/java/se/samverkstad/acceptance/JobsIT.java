package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.features.archive.ModuleArchive;

/** Jobs go on through whatever happens to the server and to their module, and end when someone says so. */
final class JobsIT {
    /** A run that a process held when it was killed is taken up when its time is out. */
    private static final Duration LONG = Duration.ofSeconds(90);

    @TempDir
    Path home;

    private Server server;
    private Person anna;

    private static List<ModuleArchive> archives() throws Exception {
        return Fixtures.of("counting", "se.samverkstad.fixture.counting")
                .file("OSGI-INF/l10n/bundle_sv.properties", "counting=Räknar\n")
                .file("OSGI-INF/l10n/bundle_en.properties", "counting=Counting\n")
                .file("OSGI-INF/migrations/001-counted.sql", """
                        create table ${table}counted (
                            number ${int64} primary key,
                            version ${text} not null
                        ${table_end};
                        """)
                .tables("""
                        { "counted": { "other": { "version": "a version" } } }""")
                .archives("1.0.0", "1.0.1");
    }

    @BeforeEach
    void start() throws Exception {
        Server.offer(home, archives());
        server = Server.start(home, "-Dsamverkstad.aftercheck=PT0S");
        anna = Person.first(server);
        server.change("install", "counting", "1.0.0");
    }

    /** @return the address of the job */
    private String begun(int count) throws Exception {
        var answer = anna.post("/counting/rakna", Map.of("_csrf", anna.csrf(), "antal", Integer.toString(count)));
        assertThat(answer.statusCode()).isEqualTo(303);
        return Person.location(answer);
    }

    private List<String> counted() throws Exception {
        return anna.get("/counting/raknat").body().lines().toList();
    }

    private String until(String job, Predicate<String> found) throws Exception {
        return Await.answer(
                "the state of the job",
                LONG,
                () -> Html.text(Html.main(anna.get(job).body())),
                found);
    }

    private void untilCounted(int least) throws Exception {
        Await.answer("the count to " + least, LONG, () -> counted().size(), size -> size >= least);
    }

    private static List<String> numbers(List<String> counted) {
        return counted.stream()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }

    private static List<String> upTo(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
    }

    @Test
    void oneGoesOnThroughAnUpdateAPauseAndIsDoneOnce() throws Exception {
        try (Server one = server) {
            String job = begun(60);
            assertThat(begun(60)).as("pressed twice").isEqualTo(job);
            assertThat(anna.get("/jobb").body()).contains(job, "Räknar", "Pågår.");
            assertThat(anna.get("/").body()).contains("href=\"" + job + "\"");
            untilCounted(3);
            long before = System.nanoTime();
            one.change("update", "counting", "1.0.1");
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .as("an update waits for a piece only")
                    .isLessThan(Duration.ofSeconds(7));
            int then = counted().size();
            untilCounted(then + 2);

            one.change("pause", "counting", null);
            until(job, main -> main.contains("Väntar tills modulen är igång igen."));
            one.change("enable", "counting", null);

            String end = until(job, main -> main.contains("Klart."));
            assertThat(end).contains("Räknade till 60.", "Öppna resultatet");
            assertThat(numbers(counted())).isEqualTo(upTo(60));
            assertThat(counted()).first().asString().endsWith(" 1.0.0");
            assertThat(counted()).last().asString().endsWith(" 1.0.1");
            assertThat(counted().stream()
                            .map(line -> line.substring(line.indexOf(' ')))
                            .toList())
                    .as("the new version from one number on")
                    .isSorted();
            assertThat(anna.get("/aviseringar").body()).contains("Räknar är klart. Räknade till 60.");
        }
    }

    @Test
    void oneGoesOnAfterTheServerWasKilled() throws Exception {
        String job = begun(25);
        untilCounted(3);
        server.kill();

        try (Server again = Server.start(home)) {
            server = again;
            anna = Person.signedIn(again);
            until(job, main -> main.contains("Räknade till 25."));

            assertThat(numbers(counted())).isEqualTo(upTo(25));
        }
    }

    @Test
    void whoMayCancelsItAndNobodyElseKnowsOfIt() throws Exception {
        try (Server one = server) {
            Person bo =
                    new Colleagues(one, anna).invited("Bo.Ek", "employee", "").browser();
            String job = begun(500);
            untilCounted(2);
            for (String path : List.of(job, job + "/lage")) {
                assertThat(bo.get(path).statusCode()).as(path).isEqualTo(404);
            }
            assertThat(bo.get("/jobb").body()).doesNotContain(job, "Räknar");
            assertThat(bo.post(job, Map.of("_csrf", bo.csrf(), "gor", "avbryt")).statusCode())
                    .isEqualTo(404);
            assertThat(bo.post("/counting/rakna", Map.of("_csrf", bo.csrf(), "antal", "3"))
                            .statusCode())
                    .isEqualTo(403);

            assertThat(anna.post(job, Map.of("_csrf", anna.csrf(), "gor", "avbryt"))
                            .statusCode())
                    .isEqualTo(303);
            until(job, main -> main.contains("Avbrutet."));
            int then = counted().size();
            assertThat(then).isLessThan(500);
            Thread.sleep(1_000);
            assertThat(counted()).hasSize(then);
            anna.post(job, Map.of("_csrf", anna.csrf(), "gor", "avbryt"));
            assertThat(Html.text(anna.get(job).body())).contains("Jobbet går inte att avbryta nu. Inget är ändrat.");
            assertThat(anna.get("/jobb/finns-inte").statusCode()).isEqualTo(404);

            // A failure is said and goes on from where it was.
            String wrong = Person.location(anna.post("/counting/rakna", Map.of("_csrf", anna.csrf(), "antal", "elva")));
            until(wrong, main -> main.contains("Det gick inte.") && main.contains("Ett oväntat fel."));
            anna.post(wrong, Map.of("_csrf", anna.csrf(), "gor", "fortsatt"));
            until(wrong, main -> main.contains("Det gick inte."));
        }
    }
}
