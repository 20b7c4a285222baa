package se.samverkstad.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.operations.address.AddressPlan;
import se.samverkstad.operations.address.CertificateAuthority;

final class KeyFileTest {
    private static final AddressPlan NO_CERTIFICATE = new AddressPlan("", "", "", "", "", "");

    private final Messages english = Messages.forEnvironment("en");

    @TempDir
    private Path folder;

    @Test
    void holdsTheCertificateForThisAccountAlone() throws Exception {
        var issued = new CertificateAuthority(folder.resolve("authority")).issue("dns:samverkstad.test");
        AddressPlan plan = new AddressPlan(
                "https://samverkstad.test",
                "",
                "",
                issued.certificate().toString(),
                issued.key().toString(),
                "");

        try (Home home = Home.open(folder.resolve("home"), english)) {
            KeyFile keys = Objects.requireNonNull(KeyFile.write(home, plan, english));

            KeyStore read =
                    KeyStore.getInstance(keys.file().toFile(), keys.password().toCharArray());
            assertThat(read.getCertificateChain("samverkstad")).hasSize(2);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.file())))
                    .isEqualTo("rw-------");
            assertThat(keys.file()).hasParent(home.folder().resolve("run"));
        }
    }

    @Test
    void takesTheOldOneAwayWhenThereIsNoCertificateAnyMore() throws Exception {
        try (Home home = Home.open(folder.resolve("home"), english)) {
            Path old = Files.writeString(home.folder().resolve("run/tls.p12"), "old");

            assertThat(KeyFile.write(home, NO_CERTIFICATE, english)).isNull();
            assertThat(old).doesNotExist();
        }
    }
}
