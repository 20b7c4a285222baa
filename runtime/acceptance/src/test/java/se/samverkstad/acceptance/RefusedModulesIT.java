package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.features.archive.ArchiveWriter;
import se.samverkstad.features.archive.ModuleArchive;

/** Modules that are refused: each with one sentence that names what and why, and with nothing changed. */
final class RefusedModulesIT {
    @TempDir
    static Path home;

    private static Server server;
    private Map<String, String> filesBefore = Map.of();

    @BeforeAll
    static void start() throws Exception {
        server = Server.start(home);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void remember() throws Exception {
        filesBefore = files();
    }

    @Test
    void anArchiveThatIsCutShort() throws Exception {
        ModuleArchive good = Fixtures.twin("twin").archive("1.0.0");
        refused(List.of(good), "DAMAGED", "twin-1.0.0.kfa", () -> {
            Path file = home.resolve("repository/twin-1.0.0.kfa");
            Files.write(file, java.util.Arrays.copyOf(good.bytes(), good.bytes().length / 2));
        });
    }

    @Test
    void anArchiveWithAChangedByte() throws Exception {
        ModuleArchive good = Fixtures.twin("twin").archive("1.0.0");
        refused(List.of(good), "DAMAGED", "twin-1.0.0.kfa", () -> {
            byte[] bytes = good.bytes().clone();
            bytes[bytes.length / 2] ^= 1;
            Files.write(home.resolve("repository/twin-1.0.0.kfa"), bytes);
        });
    }

    @Test
    void anArchiveThatWantsOutOfItsFolder() throws Exception {
        ModuleArchive good = Fixtures.twin("twin").archive("1.0.0");
        for (String name :
                List.of("../../escaped.jar", "/tmp/escaped.jar", "bundles/../../escaped.jar", "bundles\\x.jar")) {
            Map<String, byte[]> entries = new LinkedHashMap<>();
            entries.put("feature.json", good.bytes());
            entries.put(name, new byte[] {1});
            ModuleArchive bad = new ModuleArchive("twin", "1.0.0", ArchiveWriter.zip(entries));
            refused(List.of(bad), "DAMAGED", name.replace("\\\\", "\\"), () -> {});
        }
    }

    @Test
    void aBundleActivator() throws Exception {
        ModuleArchive bad = Fixtures.twin("twin")
                .header("Bundle-Activator", "se.samverkstad.fixture.twin.Version")
                .header("-fixupmessages", "'.*';is:=ignore")
                .archive("1.0.0");
        refused(List.of(bad), "RULE", "Bundle-Activator", () -> {});
    }

    @Test
    void anExportedPackage() throws Exception {
        ModuleArchive bad = Fixtures.twin("twin")
                .header("Export-Package", "se.samverkstad.fixture.twin")
                .archive("1.0.0");
        refused(List.of(bad), "RULE", "Export-Package", () -> {});
    }

    @Test
    void anImportThatOpensASideDoor() throws Exception {
        for (String name :
                List.of("org.osgi.framework", "jakarta.servlet", "se.samverkstad.store.migration", "org.sqlite")) {
            ModuleArchive bad =
                    Fixtures.twin("twin").header("Import-Package", name + ",*").archive("1.0.0");
            refused(List.of(bad), "RULE", name, () -> {});
        }
    }

    @Test
    void aKindOfNoticesWithoutAnId() throws Exception {
        ModuleArchive bad = Fixtures.of("noisy", "se.samverkstad.fixture.noisy").archive("1.0.0");
        refused(List.of(bad), "noisy", "RULE", "Allt Möjligt", () -> {});
    }

    @Test
    void anApiThatIsNewerThanOurs() throws Exception {
        ModuleArchive bad = Fixtures.twin("twin")
                .header("Import-Package", "se.samverkstad.api.web;version=\"[3,4)\",*")
                .archive("1.0.0");
        refused(List.of(bad), "UNRESOLVED", "Available versions: 1.0.0", () -> {});
    }

    @Test
    void anUnsatisfiedReference() throws Exception {
        ModuleArchive bad =
                Fixtures.of("lonely", "se.samverkstad.fixture.lonely").archive("1.0.0");
        refused(List.of(bad), "lonely", "UNRESOLVED", "java.util.function.IntSupplier", () -> {});
    }

    private void refused(List<ModuleArchive> archives, String code, String named, Damage damage) throws Exception {
        refused(archives, "twin", code, named, damage);
    }

    private void refused(List<ModuleArchive> archives, String module, String code, String named, Damage damage)
            throws Exception {
        Server.offer(home, archives);
        damage.run();
        ControlClient.Refused refusal =
                catchThrowableOfType(ControlClient.Refused.class, () -> server.change("install", module, null));
        assertThat(refusal).as("a refusal that names " + named).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal).hasMessageContaining(named);
        assertThat(String.valueOf(refusal.getMessage()).lines()).hasSize(1);
        assertThat(files()).isEqualTo(filesBefore);
        assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
    }

    private interface Damage {
        void run() throws Exception;
    }

    /** What modules are made of on disk: profiles, jars, features, CURRENT. */
    private static Map<String, String> files() throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        for (String folder : List.of("profiles", "modules", "CURRENT")) {
            Path path = home.resolve(folder);
            if (Files.exists(path)) {
                try (var walk = Files.walk(path)) {
                    for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                        files.put(file.toString(), Long.toString(Files.size(file)));
                    }
                }
            }
        }
        return files;
    }
}
