package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The archive that the first start leaves for the next, and every way in which it may be wrong. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ClassDataIT {
    private static final Duration MADE = Duration.ofMinutes(4);
    private static final Map<String, String> AT_ONCE =
            Map.of("SAMVERKSTAD_CLASS_DATA", "on", "SAMVERKSTAD_JAVA_OPTS", "-Dsamverkstad.class-data.delay=0");
    private static final Map<String, String> LATER = Map.of("SAMVERKSTAD_CLASS_DATA", "on");

    @TempDir
    private static Path folder;

    private static Path home() {
        return folder.resolve("hem för arkiv");
    }

    private static Path archive() {
        return home().resolve("cds/classes.jsa");
    }

    private static Path key() {
        return home().resolve("cds/classes.key");
    }

    @Test
    @Order(1)
    void theFirstStartMakesItAndTheNextUsesIt() throws Exception {
        try (Server first = Server.start(home(), AT_ONCE)) {
            assertThat(isMapped(first)).isFalse();
            awaitMade();
            assertThat(first.get("/health/ready").statusCode()).isEqualTo(200);
        }
        assertThat(home().resolve("cds/work")).doesNotExist();
        try (Server next = Server.start(home(), LATER)) {
            assertThat(isMapped(next)).isTrue();
            assertThat(next.get("/health/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    @Order(2)
    void switchedOffItIsNeitherReadNorMade() throws Exception {
        try (Server server = Server.start(home(), Map.of("SAMVERKSTAD_CLASS_DATA", "off"))) {
            assertThat(isMapped(server)).isFalse();
        }
    }

    @Test
    @Order(3)
    void whatWasCutOffIsNotOfferedToJava() throws Exception {
        byte[] whole = Files.readAllBytes(archive());
        replace(Arrays.copyOf(whole, whole.length / 3));
        startsWithoutIt();
        replace(new byte[0]);
        startsWithoutIt();
        replace(whole);
    }

    @Test
    @Order(4)
    void whatWasDamagedInsideIsRefusedByJava() throws Exception {
        byte[] whole = Files.readAllBytes(archive());
        for (int part = 1; part < 6; part++) {
            replace(whole);
            try (RandomAccessFile file = new RandomAccessFile(archive().toFile(), "rw")) {
                file.seek(whole.length * part / 6L);
                file.write(new byte[4096]);
                file.seek(0);
                file.write(part == 1 ? 'x' : whole[0]);
            }
            startsWithoutIt();
        }
        replace(whole);
    }

    @Test
    @Order(5)
    void theOneOfAnotherBuildOrAnotherJavaIsMadeAnew() throws Exception {
        List<String> lines = Files.readAllLines(key());
        Files.write(key(), List.of("0".repeat(64), lines.get(1), lines.get(2), lines.get(3)));
        startsWithoutIt();
        // Of another Java: the script offers it, Java refuses it.
        Files.write(key(), List.of(lines.get(0), lines.get(1), "17.0.3 of another", "2"));
        Files.delete(archive());
        Files.write(archive(), new byte[Integer.parseInt(lines.get(1))]);
        try (Server server = Server.start(home(), AT_ONCE)) {
            assertThat(isMapped(server)).isFalse();
            await(() -> Files.readAllLines(key()).get(2).equals(lines.get(2)));
            awaitMade();
        }
        try (Server next = Server.start(home(), LATER)) {
            assertThat(isMapped(next)).isTrue();
        }
    }

    @Test
    @Order(6)
    void stoppedInTheMiddleNothingIsLeftRunningAndTheNextStartIsAsAlways() throws Exception {
        Files.delete(key());
        try (Server server = Server.start(home(), AT_ONCE)) {
            await(() -> ProcessHandle.of(server.pid())
                    .orElseThrow()
                    .children()
                    .findAny()
                    .isPresent());
            List<ProcessHandle> children =
                    ProcessHandle.of(server.pid()).orElseThrow().children().toList();
            assertThat(server.terminate(Duration.ofSeconds(15))).isZero();
            await(() -> children.stream().noneMatch(ProcessHandle::isAlive));
        }
        startsWithoutIt();
    }

    @Test
    @Order(7)
    void killedInTheMiddleTheWatchedServerEndsToo() throws Exception {
        Files.deleteIfExists(key());
        Server server = Server.start(home(), AT_ONCE);
        await(() -> ProcessHandle.of(server.pid())
                .orElseThrow()
                .children()
                .findAny()
                .isPresent());
        List<ProcessHandle> children =
                ProcessHandle.of(server.pid()).orElseThrow().children().toList();
        server.kill();
        await(() -> children.stream().noneMatch(ProcessHandle::isAlive));
        startsWithoutIt();
    }

    private static void startsWithoutIt() throws Exception {
        try (Server server = Server.start(home(), LATER)) {
            assertThat(isMapped(server)).isFalse();
            assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
        }
    }

    /** A file of its own, because a server that still runs may have the present one in memory. */
    private static void replace(byte[] content) throws IOException {
        Files.delete(archive());
        Files.write(archive(), content);
    }

    private static boolean isMapped(Server server) throws IOException {
        return Files.readString(Path.of("/proc", Long.toString(server.pid()), "maps"), StandardCharsets.UTF_8)
                .contains(home().toRealPath().resolve("cds/classes.jsa").toString());
    }

    private static void awaitMade() throws Exception {
        await(() -> Files.exists(key()) && !Files.readAllLines(key()).get(1).equals("0") && Files.exists(archive()));
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws Exception;
    }

    /** A file that is just being made anew is not there for a moment. */
    private static boolean holds(Condition condition) throws Exception {
        try {
            return condition.holds();
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static void await(Condition condition) throws Exception {
        Await.that("the class data", MADE, () -> holds(condition));
    }
}
