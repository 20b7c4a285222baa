package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The process ends at each named point of an update: before the commit the old version is up again, after it the new. */
final class CrashPointsIT {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOCK",
                "BEGUN",
                "FETCH",
                "VERIFY",
                "RENAME",
                "FOLDER_SYNC",
                "MIGRATE",
                "MIGRATED",
                "BETWEEN_BUNDLES",
                "RESOLVED",
                "MID_START",
                "STARTED",
                "PROBED",
                "PROFILE",
                "COMMIT"
            })
    void beforeTheCommitTheOldVersionComesBack(String point, @TempDir Path home) throws Exception {
        assertThat(versionAfterCrash(point, home)).isEqualTo("1.0.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COMMITTED",
                "SWITCHED",
                "DRAIN",
                "STOP",
                "UNINSTALLED",
                "REFRESHED",
                "JOURNAL_DONE",
                "CLEANUP",
                "CLEANED"
            })
    void afterTheCommitTheNewVersionComesUp(String point, @TempDir Path home) throws Exception {
        assertThat(versionAfterCrash(point, home)).isEqualTo("1.0.1");
    }

    /** Installs 1.0.0, crashes the update to 1.0.1 at the point, starts again, and says which version answers. */
    private static String versionAfterCrash(String point, Path home) throws Exception {
        Server.offer(home, Fixtures.twin("twin").archives("1.0.0", "1.0.1"));
        try (Server server = Server.start(home)) {
            server.change("install", "twin", "1.0.0");
        }
        Server crashing = Server.start(home, "-Dsamverkstad.crash=" + point);
        try {
            crashing.change("update", "twin", "1.0.1");
        } catch (IOException e) {
            assertThat(e).isNotInstanceOf(ControlClient.Refused.class);
        }
        assertThat(crashing.awaitEnd(Duration.ofSeconds(30)))
                .as("the crash at " + point)
                .isTrue();
        try (Server server = Server.start(home)) {
            String[] words = server.get("/twin/a").body().split(" ");
            assertThat(words).hasSize(5);
            assertThat(words[1]).isEqualTo(words[2]).isEqualTo(words[3]);
            if (words[1].equals("1.0.0")) {
                server.change("update", "twin", "1.0.1"); // the same operation can be repeated
                assertThat(server.get("/twin/b").body()).startsWith("b 1.0.1");
            }
            return words[1];
        }
    }
}
