package se.samverkstad.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
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
        write("stage/demo/bundles/demo.jar");
        write("stage/core/1/scr.jar");
        write("stage/core/1/gson.jar");
        write("stage/native/org/sqlite/native/Linux/x86_64/libsqlitejdbc.so");
        write("stage/native/org/sqlite/native/Linux/aarch64/libsqlitejdbc.so");
        write("classpath/picocli.jar");
        write("repository/index.json");
        write("samverkstad");
        write("as-it-is/systemd/samverkstad.service");
        write("LICENSE");
        write("handbook/README.md");
    }

    private void write(String file) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(folder.resolve(file + "/..").normalize());
        Files.deleteIfExists(path);
        Files.writeString(path, file);
    }

    private void assemble() throws IOException {
        MavenDouble maven = new MavenDouble();
        try (Stream<Path> all =
                Stream.concat(Files.walk(folder.resolve("stage")), Files.walk(folder.resolve("classpath")))) {
            for (Path jar : all.filter(each -> each.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                maven.knows("org.example", jar.getFileName().toString(), Files.readAllBytes(jar));
            }
        }
        Files.writeString(
                folder.resolve("stage/maven.cdx.json"), maven.document().toString());
        Files.writeString(
                folder.resolve("stage/class.path"),
                folder.resolve("stage/lib/launcher.jar").toString());
        AssembleProduct.main(new String[] {
            folder.resolve("stage").toString(),
            folder.resolve("classpath").toString(),
            folder.resolve("repository").toString(),
            folder.resolve("samverkstad").toString(),
            folder.resolve("as-it-is").toString(),
            folder.resolve("LICENSE").toString(),
            "2026-11-01T00:00:00Z",
            folder.resolve("out").toString(),
            folder.resolve("handbook").toString()
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
        assertThat(out("demo/bundles/demo.jar")).exists();
    }

    @Test
    void whatAnAdministratorReadsAndInstallsLiesBesideWhatRuns() throws IOException {
        assemble();

        assertThat(out("systemd/samverkstad.service")).hasContent("as-it-is/systemd/samverkstad.service");
        assertThat(out("LICENSE")).hasContent("LICENSE");
        assertThat(out("sbom/samverkstad.cdx.json")).content().contains("core/scr.jar", "lib/picocli.jar");
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
