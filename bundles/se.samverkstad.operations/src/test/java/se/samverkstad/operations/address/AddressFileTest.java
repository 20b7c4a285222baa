package se.samverkstad.operations.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.operations.doctor.Finding;

final class AddressFileTest {
    private static final AddressPlan PLAN =
            new AddressPlan("https://samverkstad.test/", "0.0.0.0", "8443", "/c\\d.pem", "/k.pem", "");

    @TempDir
    Path home;

    @Test
    void savesItsKeysAndLeavesEveryOtherLine() throws Exception {
        Path file = home.resolve("samverkstad.properties");
        Files.writeString(file, """
                # Databasen sköts av drift@alvmark.se
                samverkstad.database.host = db.alvmark.se

                samverkstad.listen.port : 9000
                ! kvar \\
                samverkstad.database.password = a\\
                   b
                samverkstad.proxy.addresses=10.0.0.1""");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        var saved = file(Map.of()).save(PLAN);

        assertThat(file(Map.of()).current()).isEqualTo(PLAN);
        assertThat(saved.restartNeeded()).isTrue();
        assertThat(Files.readString(file)).startsWith("""
                        # Databasen sköts av drift@alvmark.se
                        samverkstad.database.host = db.alvmark.se

                        samverkstad.listen.port = 8443
                        ! kvar \\
                        samverkstad.database.password = a\\
                           b
                        samverkstad.address = https://samverkstad.test
                        """).doesNotContain("proxy");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void aNewFileIsTheAccountsOwn() throws Exception {
        file(Map.of()).save(PLAN);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("samverkstad.properties"))))
                .isEqualTo("rw-------");
        assertThat(home).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void whatCannotBeWrittenLeavesTheFileAsItWas() throws Exception {
        Path file = Files.writeString(home.resolve("samverkstad.properties"), "samverkstad.listen.port=9000\n");
        Files.createDirectories(home.resolve("samverkstad.properties.new/x"));

        assertThatThrownBy(() -> file(Map.of()).save(PLAN)).isInstanceOf(IOException.class);

        assertThat(file).hasContent("samverkstad.listen.port=9000");
    }

    @Test
    void saysThatTheEnvironmentComesFirst() throws Exception {
        AddressFile file = file(Map.of("SAMVERKSTAD_LISTEN_PORT", "9443"));

        assertThat(file.save(PLAN).sv()).contains("SAMVERKSTAD_LISTEN_PORT");
        assertThat(file.current().port()).isEqualTo("9443");
    }

    @Test
    void triesThePortForReal() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            AddressPlan plan = new AddressPlan("", "127.0.0.1", Integer.toString(taken.getLocalPort()), "", "", "");

            assertThat(finding(file(Map.of()), plan, "port").sv()).contains("används redan");
            taken.close();
            assertThat(finding(file(Map.of()), plan, "port").fine()).isTrue();
        }
    }

    @Test
    void triesTheNameForReal() throws Exception {
        assertThat(finding(file(Map.of()), new AddressPlan("https://finns-inte.invalid", "", "0", "", "", ""), "name")
                        .fine())
                .isFalse();
        assertThat(finding(file(Map.of()), new AddressPlan("https://localhost", "", "0", "", "", ""), "name")
                        .fine())
                .isTrue();
    }

    private AddressFile file(Map<String, String> environment) {
        return new AddressFile(home, environment, new AddressPlan("", "", "", "", "", ""), 0, Clock.systemUTC());
    }

    private static Finding finding(Addresses addresses, AddressPlan plan, String topic) {
        return addresses.test(plan).stream()
                .filter(each -> each.topic().equals(topic))
                .findFirst()
                .orElseThrow();
    }
}
