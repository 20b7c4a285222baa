package se.samverkstad.modules.archive;

import static se.samverkstad.modules.words.Sentences.refuse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import se.samverkstad.modules.change.ModuleRefusal.Code;

/** The parts of a bundle that are read before the framework sees it: its manifest and everything below OSGI-INF. */
public record JarContent(String fileName, Map<String, String> headers, Map<String, byte[]> resources) {
    private static final long LIMIT = 20L << 20;

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
        boolean found = false;
        long left = LIMIT;
        // Entry by entry and never more than fits: a JarInputStream would read a manifest of any size whole.
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                boolean manifest = entry.getName().equalsIgnoreCase(JarFile.MANIFEST_NAME);
                if (entry.isDirectory() || !manifest && !wanted.test(entry.getName())) {
                    continue;
                }
                byte[] content = in.readNBytes((int) left + 1);
                left -= content.length;
                if (left < 0) {
                    throw refuse(Code.DAMAGED, "archive.too-large", fileName, LIMIT >> 20);
                }
                if (manifest) {
                    found = true;
                    new Manifest(new ByteArrayInputStream(content))
                            .getMainAttributes()
                            .forEach((name, value) -> headers.put(String.valueOf(name), String.valueOf(value)));
                } else {
                    resources.put(entry.getName(), content);
                }
            }
        } catch (IOException | IllegalArgumentException | SecurityException e) {
            throw refuse(Code.DAMAGED, "archive.cut-short", fileName);
        }
        if (!found) {
            throw refuse(Code.DAMAGED, "jar.no-manifest", fileName);
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
