package se.samverkstad.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AssembleProductTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void staged() throws IOException {
        write("stage/lib/launcher.jar");
        write("stage/core/2/store.jar");
        write("stage/core/1/scr.jar");
        write("stage/core/1/gson.jar");
        write("stage/native/org/sqlite/native/Linux/x86_64/libsqlitejdbc.so");
        write("stage/native/org/sqlite/native/Linux/aarch64/libsqlitejdbc.so");
        write("classpath/picocli.jar");
        write("repository/index.json");
        write("samverkstad");
    }

    private void write(String file) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(folder.resolve(file + "/..").normalize());
        Files.deleteIfExists(path);
        Files.writeString(path, file);
    }

    private void assemble() throws IOException {
        AssembleProduct.main(new String[] {
            folder.resolve("stage").toString(),
            folder.resolve("classpath").toString(),
            folder.resolve("repository").toString(),
            folder.resolve("samverkstad").toString(),
            folder.resolve("out").toString()
        });
    }

    private Path out(String file) {
        return folder.resolve("out").resolve(file);
    }

    @Test
    void coreIsListedByStartLevelAndName() throws IOException {
        assemble();

        assertThat(out("core/core.list")).hasContent("1 gson.jar\n1 scr.jar\n2 store.jar\n");
        assertThat(out("bin/samverkstad")).isExecutable();
        assertThat(out("native/aarch64/libsqlitejdbc.so")).exists();
        assertThat(out("lib/picocli.jar")).exists();
        assertThat(out("lib/launcher.jar")).exists();
    }

    @Test
    void anEqualBuildLeavesEveryFileAlone() throws IOException {
        assemble();
        Object before = Files.readAttributes(out("core/scr.jar"), "unix:ino");

        assemble();

        assertThat(Files.readAttributes(out("core/scr.jar"), "unix:ino")).isEqualTo(before);
    }

    @Test
    void aServerThatRunsFromTheOldBuildKeepsTheFilesItHasOpen() throws IOException {
        assemble();
        String id = Files.readString(out("build.id"));
        try (InputStream open = Files.newInputStream(out("core/store.jar"))) {
            Files.writeString(folder.resolve("stage/core/2/store.jar"), "another build");
            assemble();

            assertThat(open.readAllBytes()).asString().isEqualTo("stage/core/2/store.jar");
        }
        assertThat(out("core/store.jar")).hasContent("another build");
        assertThat(Files.readString(out("build.id"))).isNotEqualTo(id);
    }

    @Test
    void whatIsNotBuiltYetStopsTheBuildAndLeavesTheProduct() throws IOException {
        assemble();
        Files.delete(folder.resolve("repository/index.json"));

        assertThatThrownBy(this::assemble).hasMessageContaining("nothing to put into repository");
        assertThat(out("build.id")).exists();
    }
}
