package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.features.archive.ModuleArchive;

/** A module that ends the process at each start keeps nobody out for long, and nothing garbled on disk loses anything. */
final class SafeModeIT {
    private static final String HALT = "-Dfixture.halt=true";

    @TempDir
    static Path folder;

    /** A home with the module that halts and one that works; both are installed and the server is stopped. */
    private static Path prepared;

    @BeforeAll
    static void prepare() throws Exception {
        prepared = folder.resolve("prepared");
        List<ModuleArchive> archives = new ArrayList<>(Fixtures.twin("twin").archives("1.0.0"));
        archives.add(Fixtures.of("halting", "se.samverkstad.fixture.halting").archive("1.0.0"));
        Server.offer(prepared, archives);
        try (Server server = Server.start(prepared)) {
            server.change("install", "halting", null);
            server.change("install", "twin", null);
            assertThat(server.get("/halting/stopp").body()).isEqualTo("ja");
        }
    }

    @Test
    void afterThreeFailedStartsCoreRunsAloneAndNamesTheModuleThatWasBeingStarted(@TempDir Path home) throws Exception {
        copy(prepared, home);
        for (int start = 0; start < 3; start++) {
            assertThatThrownBy(() -> Server.start(home, HALT)).isInstanceOf(IOException.class);
        }
        try (Server server = Server.start(home, HALT)) {
            assertThat(states(server)).containsEntry("halting", "STOPPED").containsEntry("twin", "STOPPED");
            assertThat(server.get("/twin/a").statusCode()).isEqualTo(503);
            assertThat(CommandLine.swedish("doctor", "--home", home.toString()).out())
                    .contains("Felsäkert läge", "Misstänkt: halting 1.0.0");

            // Everything can be mended here, live.
            server.change("pause", "halting", null);
            server.change("enable", "twin", null);

            assertThat(server.get("/twin/a").body()).startsWith("a 1.0.0");
            assertThat(CommandLine.swedish("doctor", "--home", home.toString()).out())
                    .doesNotContain("Felsäkert läge");
        }
        try (Server server = Server.start(home, HALT)) {
            assertThat(states(server)).containsEntry("halting", "PAUSED").containsEntry("twin", "WORKING");
        }
    }

    @Test
    void aRestartOutOfItTriesAllAgainAndTheModuleMayBeWellByThen(@TempDir Path home) throws Exception {
        copy(prepared, home);
        for (int start = 0; start < 3; start++) {
            assertThatThrownBy(() -> Server.start(home, HALT)).isInstanceOf(IOException.class);
        }
        try (Server server = Server.start(home, HALT)) {
            assertThat(states(server)).containsEntry("twin", "STOPPED");
        }
        try (Server server = Server.start(home)) {
            assertThat(states(server)).containsEntry("halting", "WORKING").containsEntry("twin", "WORKING");
        }
    }

    @Test
    void killedAgainAndAgainWithinTheFirstMinuteTheLatestChangeIsSuspected(@TempDir Path home) throws Exception {
        copy(prepared, home);
        for (int start = 0; start < 3; start++) {
            Server server = Server.start(home);
            assertThat(states(server)).containsEntry("twin", "WORKING");
            server.kill();
        }
        try (Server server = Server.start(home)) {
            assertThat(states(server)).containsEntry("twin", "STOPPED");
            assertThat(CommandLine.swedish("doctor", "--home", home.toString()).out())
                    .contains("Misstänkt: twin 1.0.0");
            server.kill();
        }
        try (Server server = Server.start(home, Map.of("SAMVERKSTAD_SAFEMODE_AFTER", "0"))) {
            assertThat(states(server)).as("0 is never").containsEntry("twin", "WORKING");
        }
    }

    @Test
    void someoneMayAskForIt(@TempDir Path home) throws Exception {
        copy(prepared, home);
        try (Server server = Server.start(home, Map.of(), "--safe-mode")) {
            assertThat(states(server)).containsEntry("halting", "STOPPED").containsEntry("twin", "STOPPED");
        }
        try (Server server = Server.start(home)) {
            assertThat(states(server)).containsEntry("halting", "WORKING").containsEntry("twin", "WORKING");
        }
    }

    @Test
    void aGarbledCacheIsMadeAnew(@TempDir Path home) throws Exception {
        copy(prepared, home);
        Random random = new Random(20261122L);
        List<Path> files;
        try (Stream<Path> walk = Files.walk(home.resolve("cache"))) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            byte[] garbage = new byte[(int) Math.min(Files.size(file) + 1, 4096)];
            random.nextBytes(garbage);
            Files.write(file, garbage);
        }
        try (Server server = Server.start(home)) {
            assertThat(states(server)).containsEntry("halting", "WORKING").containsEntry("twin", "WORKING");
            assertThat(server.get("/twin/a").body()).startsWith("a 1.0.0");
        }
    }

    @Test
    void aModuleThatIsGarbledOnDiskIsMendedFromItsRepositoryAndKeepsItsData(@TempDir Path home) throws Exception {
        copy(prepared, home);
        Map<String, Long> before = rows(home);
        try (Stream<Path> jars = Files.list(home.resolve("modules/jars"))) {
            for (Path jar : jars.toList()) {
                Files.delete(jar);
                Files.writeString(jar, "skräp");
            }
        }
        // Without it, what was installed just now and does not start would be taken back by itself.
        try (Server server = Server.start(home, "-Dsamverkstad.aftercheck=PT0S")) {
            assertThat(states(server)).containsEntry("twin", "STOPPED").containsEntry("halting", "STOPPED");
            assertThat(CommandLine.swedish("doctor", "--home", home.toString()).out())
                    .contains("har ändrats på disken och används inte");

            server.change("enable", "twin", null);
            server.change("enable", "halting", null);

            assertThat(states(server)).containsEntry("halting", "WORKING").containsEntry("twin", "WORKING");
            assertThat(server.get("/twin/a").body()).startsWith("a 1.0.0");
        }
        assertThat(rows(home)).isEqualTo(before);
    }

    private static Map<String, Long> rows(Path home) throws Exception {
        Map<String, Long> rows = Rows.counts(home);
        rows.keySet().removeIf(table -> !table.startsWith("twin_"));
        assertThat(rows).containsEntry("twin_word", 1L);
        return rows;
    }

    private static Map<String, String> states(Server server) throws IOException {
        Map<String, String> states = new TreeMap<>();
        JsonArray installed = server.control("modules.list", new JsonObject()).getAsJsonArray("installed");
        for (JsonElement each : installed) {
            states.put(
                    each.getAsJsonObject().get("module").getAsString(),
                    each.getAsJsonObject().get("state").getAsString());
        }
        return states;
    }

    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        Process copy = new ProcessBuilder("cp", "-a", from + "/.", to.toString())
                .inheritIO()
                .start();
        assertThat(copy.waitFor(Duration.ofSeconds(30).toSeconds(), java.util.concurrent.TimeUnit.SECONDS))
                .isTrue();
    }
}
