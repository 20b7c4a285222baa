package se.samverkstad.store.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MigrationsTest {
    @TempDir
    Path folder;

    @Test
    void theyAreReadFromAJarSortedByNumber() throws Exception {
        Path jar = jar("010-later.sql", "two", "002-first.sql", "one\r\n", "deeper/003-not.sql", "x", "README.md", "x");

        assertThat(Migrations.of(jar))
                .containsExactly(new Migration(2, "first", "one\n"), new Migration(10, "later", "two"));
    }

    @Test
    void theyAreReadFromAFolder() throws Exception {
        Path migrations = Files.createDirectories(folder.resolve(Migrations.FOLDER));
        Files.writeString(migrations.resolve("001-å-no.txt"), "x");
        Files.writeString(migrations.resolve("001-channel.sql"), "åäö");

        assertThat(Migrations.of(folder)).containsExactly(new Migration(1, "channel", "åäö"));
    }

    @Test
    void aJarWithoutMigrationsHasNone() throws Exception {
        assertThat(Migrations.of(jar())).isEmpty();
        assertThat(Migrations.of(folder)).isEmpty();
    }

    @Test
    void aFileWithAnotherKindOfNameIsRefused() throws Exception {
        for (String name : new String[] {"1-x.sql", "000-x.sql", "001-X.sql", "001_x.sql", "001-.sql", "x.sql"}) {
            Path jar = jar(name, "x");
            assertThatThrownBy(() -> Migrations.of(jar))
                    .isInstanceOf(MigrationRefused.class)
                    .hasMessageContaining(name);
        }
    }

    @Test
    void aMigrationOfUnreasonableSizeIsRefused() throws Exception {
        Path jar = jar("001-large.sql", "-".repeat((1 << 20) + 1));

        assertThatThrownBy(() -> Migrations.of(jar)).hasMessageContaining("001-large.sql is larger");
    }

    @Test
    void coreIsKnownByItsBundles() {
        assertThat(CoreModules.isCore("se.samverkstad.people")).isTrue();
        assertThat(CoreModules.isCore("se.samverkstad.podcast")).isFalse();
        assertThat(CoreModules.isCore("people")).isFalse();
    }

    private Path jar(String... namesAndTexts) throws Exception {
        Path jar = Files.createTempFile(folder, "module", ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(Migrations.FOLDER + "/" + namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }
}
