package se.samverkstad.operations.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CertificateTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ec-sec1", "ec-384", "rsa-pkcs1", "ed25519"})
    void readsTheKeysThatOpensslWrites(String name) throws Exception {
        Certificate read = Certificate.read(file(name + ".pem"), file(name + ".key"));

        assertThat(read.chain()).hasSize(1);
    }

    @Test
    void putsTheChainInOrderWhateverTheOrderOfTheFile() throws Exception {
        CertificateAuthority authority = new CertificateAuthority(folder);
        var issued = authority.issue("dns:samverkstad.test");
        String[] blocks = Files.readString(issued.certificate()).split("(?=-----BEGIN)");
        Files.writeString(issued.certificate(), blocks[1] + blocks[0]);

        Certificate read = Certificate.read(issued.certificate(), issued.key());

        assertThat(read.chain()).hasSize(2);
        assertThat(read.own().getSubjectX500Principal().getName()).isEqualTo("CN=issued1");
        assertThat(read.names("samverkstad.test")).isTrue();
        assertThat(read.names("annan.test")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ec-sec1, ec-384, hör inte till",
        "ec-384, encrypted, krypterad",
        "ec-384, absent, finns inte",
        "absent, ec-384, finns inte",
    })
    void saysWhyAKeyAndACertificateCannotBeUsed(String certificate, String key, String why) {
        assertThatThrownBy(() -> Certificate.read(file(certificate + ".pem"), file(key + ".key")))
                .isInstanceOfSatisfying(
                        CertificateProblem.class,
                        problem -> assertThat(problem.finding().sv()).contains(why));
    }

    @Test
    void tellsADamagedFileFromOneWithoutACertificate() throws Exception {
        Path damaged = Files.writeString(
                folder.resolve("damaged.pem"), "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n");
        Path empty = Files.writeString(folder.resolve("empty.pem"), "hej\n");

        assertThatThrownBy(() -> Certificate.read(damaged, file("ec-384.key"))).hasMessageContaining("is damaged");
        assertThatThrownBy(() -> Certificate.read(empty, file("ec-384.key")))
                .hasMessageContaining("holds no certificate");
        assertThatThrownBy(() -> Certificate.read(file("ec-384.pem"), empty)).hasMessageContaining("no private key");
    }

    @ParameterizedTest
    @CsvSource({
        "*.alvmark.se, samverkstad.alvmark.se, true",
        "*.alvmark.se, alvmark.se, false",
        "*.alvmark.se, a.b.alvmark.se, false",
        "alvmark.se, ALVMARK.SE, true",
        "10.0.0.1, 10.0.0.1, true",
        "*.0.0.1, 10.0.0.1, false",
    })
    void aStarStandsForOneLabel(String name, String host, boolean matches) {
        assertThat(CertificateNames.match(name, host)).isEqualTo(matches);
    }

    private Path file(String name) throws URISyntaxException {
        var resource = CertificateTest.class.getResource(name);
        return resource == null
                ? folder.resolve(name)
                : Path.of(Objects.requireNonNull(resource).toURI());
    }
}
