package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code samverkstad doctor} on installations that run, that do not, and that cannot. */
final class DoctorIT {
    private static final List<String> EVERY_TOPIC = List.of(
            "java", "file-system", "rights", "space", "time", "class-data", "address", "listen", "database", "modules");

    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void make() throws Exception {
        home = Files.createDirectory(
                folder.resolve("hem"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    @Test
    void everythingIsLookedAtWhetherItRunsOrNot() throws Exception {
        CommandLine.Ended alone = doctor(home);
        assertThat(alone.code()).as(alone.said()).isZero();
        assertThat(topics(alone)).containsAll(EVERY_TOPIC);

        try (Server server = Server.start(home)) {
            CommandLine.Ended beside = doctor(home);
            assertThat(topics(beside)).containsAll(EVERY_TOPIC);
            assertThat(beside.out()).contains("journal_mode=wal, synchronous=2, foreign_keys=1");

            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-x---"));
            CommandLine.Ended open = doctor(home);
            assertThat(open.code()).isEqualTo(1);
            assertThat(open.out()).contains("chmod 700 " + home);
            assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatKeepsItFromStartingIsToldBesideWhatCanBeSeen() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path settings = Files.writeString(
                home.resolve("samverkstad.properties"),
                "samverkstad.database.kind=postgresql\nsamverkstad.database.host=127.0.0.1\nsamverkstad.database.port="
                        + port + "\nsamverkstad.database.password=hemligt\n");
        Files.setPosixFilePermissions(settings, PosixFilePermissions.fromString("rw-r--r--"));

        CommandLine.Ended broken = doctor(home);

        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.out())
                .contains("chmod go= " + settings, "127.0.0.1:" + port)
                .doesNotContain("hemligt");
        assertThat(topics(broken)).contains("java", "file-system", "rights", "space", "time");
    }

    @Test
    void aHomeThatIsNotThereIsToldAndNotMade() throws Exception {
        Path absent = folder.resolve("borta");
        CommandLine.Ended none = doctor(absent);
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.out()).contains(absent.toString());
        assertThat(absent).doesNotExist();
    }

    private static CommandLine.Ended doctor(Path home) throws Exception {
        return CommandLine.swedish("doctor", "--json", "--home", home.toString());
    }

    private static List<String> topics(CommandLine.Ended ended) {
        JsonArray findings = new Gson().fromJson(ended.out(), JsonObject.class).getAsJsonArray("findings");
        return StreamSupport.stream(findings.spliterator(), false)
                .map(each -> each.getAsJsonObject().get("topic").getAsString())
                .toList();
    }
}
