package se.samverkstad.launcher.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.launcher.Messages;
import se.samverkstad.launcher.Product;
import se.samverkstad.launcher.Refusal;

/** On the real framework, with a small core made here. */
final class ServerTest {
    private final Messages english = Messages.forEnvironment("en");

    @TempDir
    private Path folder;

    private FrameworkSettings product(String... manifestLines) throws IOException {
        Path core = Files.createDirectories(folder.resolve("product/core"));
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < manifestLines.length; i++) {
            bundle(core.resolve("b" + i + ".jar"), "b" + i, manifestLines[i]);
            list.append(i + 1).append(" b").append(i).append(".jar\n");
        }
        Files.writeString(core.resolve("core.list"), list);
        Path home = Files.createDirectories(folder.resolve("home"));
        return new FrameworkSettings(
                new Product(folder.resolve("product"), "build"), home, null, null, false, Map.of());
    }

    private static void bundle(Path file, String name, String line) throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", name);
        if (!line.isEmpty()) {
            headers.putValue(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1));
            headers.putIfAbsent(new Attributes.Name("Import-Package"), "org.osgi.framework");
        }
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            String type = KernelDouble.class.getName().replace('.', '/') + ".class";
            jar.putNextEntry(new JarEntry(type));
            try (InputStream in = KernelDouble.class.getResourceAsStream("/" + type)) {
                in.transferTo(jar);
            }
        }
    }

    private static final String READY = "Bundle-Activator:" + KernelDouble.class.getName();

    @Test
    void theAddressThatTheKernelTellsComesThroughAsOneLine() throws Exception {
        Server server = Server.start(product("", READY), english);
        try {
            assertThat(server.awaitReady(Duration.ofSeconds(20), english)).isEqualTo("/kom-igang?kod=abc");
        } finally {
            assertThat(server.stop()).isTrue();
        }
        assertThat(folder.resolve("home/cache.key")).exists();
    }

    @Test
    void aWarmStartUsesTheCacheAndSaysTheSame() throws Exception {
        FrameworkSettings settings = product("", READY);
        Server.start(settings, english).stop();
        Path witness = Files.writeString(folder.resolve("home/cache/witness"), "kept");

        Server server = Server.start(settings, english);
        try {
            assertThat(server.awaitReady(Duration.ofSeconds(20), english)).isEqualTo("/kom-igang?kod=abc");
            assertThat(witness).exists();
            assertThat(folder.resolve("home/cache.key")).doesNotExist();
        } finally {
            server.stop();
        }
    }

    @Test
    void aBundleOfCoreThatLacksAPackageIsNamedWithWhatItLacks() throws IOException {
        FrameworkSettings settings = product("", "Import-Package:no.such.thing");

        assertThatThrownBy(() -> Server.start(settings, english))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("b1")
                .hasMessageContaining("no.such.thing")
                .extracting(thrown -> ((Refusal) thrown).exitCode())
                .isEqualTo(Refusal.FAILED);
    }

    @Test
    void aKernelThatNeverGetsReadyIsReportedWhenTheTimeIsOut() throws Exception {
        Server server = Server.start(product(""), english);
        try {
            assertThatThrownBy(() -> server.awaitReady(Duration.ofMillis(50), english))
                    .isInstanceOf(Refusal.class)
                    .hasMessageStartingWith("Samverkstad was not ready within 0 seconds; missing: the kernel");
        } finally {
            server.stop();
        }
    }

    @Test
    void waitingEndsQuietlyWhenTheServerIsStoppedMeanwhile() throws Exception {
        Server server = Server.start(product(""), english);

        server.stop();

        assertThat(server.awaitReady(Duration.ofSeconds(20), english)).isNull();
    }
}
