package se.samverkstad.modules.archive;

import static se.samverkstad.modules.words.Sentences.refuse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import se.samverkstad.modules.change.ModuleRefusal.Code;

/** The parts of a bundle that are read before the framework sees it: its manifest and everything below OSGI-INF. */
public record JarContent(String fileName, Map<String, String> headers, Map<String, byte[]> resources) {
    private static final long LIMIT = 200L << 20;

    public JarContent {
        headers = Map.copyOf(headers);
        resources = Map.copyOf(resources);
    }

    public static JarContent read(String fileName, byte[] jar) {
        return read(fileName, jar, name -> name.startsWith("OSGI-INF/"));
    }

    private static JarContent read(String fileName, byte[] jar, Predicate<String> wanted) {
        Map<String, byte[]> resources = new HashMap<>();
        Map<String, String> headers = new HashMap<>();
        long left = LIMIT;
        try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(jar), false)) {
            Manifest manifest = in.getManifest();
            if (manifest == null) {
                throw refuse(Code.DAMAGED, "jar.no-manifest", fileName);
            }
            manifest.getMainAttributes()
                    .forEach((name, value) -> headers.put(String.valueOf(name), String.valueOf(value)));
            for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                if (wanted.test(entry.getName()) && !entry.isDirectory()) {
                    byte[] content = in.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
                    left -= content.length;
                    if (left < 0) {
                        throw refuse(Code.DAMAGED, "archive.too-large", fileName, LIMIT >> 20);
                    }
                    resources.put(entry.getName(), content);
                }
            }
        } catch (IOException | IllegalArgumentException | SecurityException e) {
            throw refuse(Code.DAMAGED, "archive.cut-short", fileName);
        }
        return new JarContent(fileName, headers, resources);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public String symbolicName() {
        return header("Bundle-SymbolicName")
                .map(value -> value.split(";")[0].trim())
                .orElse("");
    }

    public String version() {
        return header("Bundle-Version").orElse("0.0.0").trim();
    }
}
