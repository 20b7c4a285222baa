package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverkstad.features.archive.ModuleArchive;

/**
 * The process ends at each named point of a change, as kill -9 would end it: before the commit the old state is up again,
 * from the commit on the new one, and the same change can be made again. CI walks every point of an update and the
 * telling ones of the others; {@code -Dproof.crash=all} walks all.
 * Beside the classes that run first: each has a home of its own, and most of the time goes to the starts of servers.
 */
@Execution(ExecutionMode.CONCURRENT)
final class CrashPointsIT {
    private static final List<String> BACK = List.of(
            "LOCK",
            "BEGUN",
            "FETCH",
            "VERIFY",
            "RENAME",
            "FOLDER_SYNC",
            "MIGRATE",
            "MID_MIGRATION",
            "MIGRATED",
            "BETWEEN_BUNDLES",
            "RESOLVED",
            "MID_START",
            "STARTED",
            "PROBED",
            "PROFILE",
            "COMMIT");
    private static final List<String> FORWARD = List.of(
            "COMMITTED", "SWITCHED", "DRAIN", "STOP", "UNINSTALLED", "REFRESHED", "JOURNAL_DONE", "CLEANUP", "CLEANED");
    private static final List<String> NO_OLD = List.of("STOP", "UNINSTALLED", "REFRESHED");
    private static final List<String> NO_NEW = List.of(
            "FETCH",
            "VERIFY",
            "RENAME",
            "FOLDER_SYNC",
            "MID_MIGRATION",
            "BETWEEN_BUNDLES",
            "RESOLVED",
            "MID_START",
            "STARTED",
            "PROBED");
    private static final List<String> AT_START =
            List.of("BETWEEN_BUNDLES", "RESOLVED", "MID_START", "STARTED", "PROBED");
    private static final List<String> TELLING = List.of("BEGUN", "MID_MIGRATION", "COMMIT", "COMMITTED", "CLEANUP");

    @TempDir
    static Path homes;

    private static List<ModuleArchive> archives = List.of();

    @BeforeAll
    static void prepareHomes() throws Exception {
        archives = new ArrayList<>(Fixtures.twin("twin").archives("1.0.0"));
        archives.add(Fixtures.twin("twin")
                .file("OSGI-INF/migrations/002-more.sql", """
                        alter table ${table}word add column more ${text};
                        alter table ${table}word add column still_more ${text};
                        """)
                .tables("""
                        { "word": { "other": { "word": "a word", "more": "a word", "still_more": "a word" } },
                          "note": { "other": { "id": "random", "note": "a word" } } }""")
                .archive("1.0.1"));
        Server.offer(homes.resolve("empty"), archives);
        try (Server server = Server.start(homes.resolve("empty"))) {
            assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
        }
        copy(homes.resolve("empty"), homes.resolve("installed"));
        try (Server server = Server.start(homes.resolve("installed"))) {
            server.change("install", "twin", "1.0.0");
        }
    }

    static Stream<Arguments> cases() {
        boolean all = "all".equals(System.getProperty("proof.crash"));
        List<Arguments> cases = new ArrayList<>();
        Stream.concat(BACK.stream(), FORWARD.stream()).forEach(point -> {
            cases.add(Arguments.of("update", point));
            boolean walked = all || TELLING.contains(point);
            if (walked && !NO_OLD.contains(point)) {
                cases.add(Arguments.of("install", point));
            }
            if (walked && !NO_NEW.contains(point)) {
                cases.add(Arguments.of("remove", point));
            }
        });
        return cases.stream();
    }

    @ParameterizedTest(name = "{0} cut off at {1}")
    @MethodSource("cases")
    void aChangeThatIsCutOffIsWhollyOldOrWhollyNew(String verb, String point, @TempDir Path folder) throws Exception {
        boolean install = verb.equals("install");
        Path home = folder.resolve("home");
        copy(homes.resolve(install ? "empty" : "installed"), home);
        String version = install ? "1.0.0" : verb.equals("update") ? "1.0.1" : null;
        String before = install ? "none" : "1.0.0";
        String after = verb.equals("remove") ? "none" : String.valueOf(version);

        crash(home, verb, version, point);

        try (Server server = Server.start(home)) {
            assertThat(answering(server)).isEqualTo(FORWARD.contains(point) ? after : before);
            if (!FORWARD.contains(point)) {
                server.change(verb, "twin", version);
                assertThat(answering(server)).as("the same change made again").isEqualTo(after);
            }
        }
    }

    private static void crash(Path home, String verb, @Nullable String version, String point) throws Exception {
        // What is installed passes these points when the server starts: the change is the second to do so.
        boolean passedAtStart = !verb.equals("install") && AT_START.contains(point);
        Server server = Server.start(home, "-Dsamverkstad.crash=" + point + (passedAtStart ? ":2" : ""));
        try {
            server.change(verb, "twin", version);
        } catch (IOException e) {
            assertThat(e).as("cut off, not refused").isNotInstanceOf(ControlClient.Refused.class);
        }
        assertThat(server.awaitEnd(Duration.ofSeconds(30)))
                .as("the crash at " + point)
                .isTrue();
    }

    /** The one version that page, service and setting name, or none. */
    private static String answering(Server server) throws IOException, InterruptedException {
        HttpResponse<String> answer = server.get("/twin/a");
        if (answer.statusCode() != 200) {
            assertThat(answer.statusCode()).isIn(404, 410);
            return "none";
        }
        String[] words = answer.body().split(" ");
        assertThat(words).hasSize(5);
        assertThat(words[1]).isEqualTo(words[2]).isEqualTo(words[3]);
        return words[1];
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            walk.forEach(source -> {
                Path target = to.resolve(from.relativize(source).toString());
                try {
                    if (Files.isDirectory(source)) {
                        Files.createDirectories(target);
                    } else if (Files.isRegularFile(source)) {
                        Files.copy(source, target, StandardCopyOption.COPY_ATTRIBUTES);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
