package se.samverkstad.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsTest {
    private final Messages english = Messages.forEnvironment("en");

    @TempDir
    private Path home;

    @Test
    void withoutAFileTheEmbeddedDatabaseIsMeant() {
        assertThat(Settings.read(home, Map.of("PATH", "/bin"), english)).isEmpty();
    }

    @Test
    void theEnvironmentWinsOverTheFile() throws IOException {
        Files.writeString(
                home.resolve("samverkstad.properties"),
                "samverkstad.database.kind=postgresql\nsamverkstad.database.password=old\n");

        assertThat(Settings.read(home, Map.of("SAMVERKSTAD_DATABASE_PASSWORD", "new"), english))
                .isEqualTo(Map.of("samverkstad.database.kind", "postgresql", "samverkstad.database.password", "new"));
    }

    @Test
    void hostsThatMayBeAskedWithoutEncryptionAreASetting() throws IOException {
        Files.writeString(home.resolve("samverkstad.properties"), "samverkstad.outside.http=arkiv.example.se\n");

        assertThat(Settings.read(home, Map.of(), english))
                .isEqualTo(Map.of("samverkstad.outside.http", "arkiv.example.se"));
    }

    @Test
    void aMisspeltKeyIsRefusedByName() throws IOException {
        Files.writeString(home.resolve("samverkstad.properties"), "samverkstad.databse.kind=postgresql\n");

        assertThatThrownBy(() -> Settings.read(home, Map.of(), english))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("\"samverkstad.databse.kind\"")
                .hasMessageContaining("samverkstad.database.kind");
    }
}
