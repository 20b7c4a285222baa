package se.samverkstad.acceptance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import se.samverkstad.features.archive.ArchiveWriter;
import se.samverkstad.features.archive.ModuleArchive;

/** The modules that the product ships, also as a later release would be. */
final class Shipped {
    /** The version in the product's repository. */
    static final String VERSION = version();

    private Shipped() {}

    /** The podcast module as it is shipped but for its version. */
    static ModuleArchive podcast(String version) throws IOException {
        Map<String, byte[]> entries = entries();
        String feature = new String(entries.get("feature.json"), StandardCharsets.UTF_8);
        byte[] jar = entries.entrySet().stream()
                .filter(each -> each.getKey().endsWith(".jar"))
                .findFirst()
                .orElseThrow()
                .getValue();
        byte[] later = withVersion(jar, version);
        return ArchiveWriter.write(
                feature.replaceAll("(\"id\": *\"se\\.samverkstad:[^\"]*:)[^\":]*\"", "$1" + version + "\""),
                id -> later,
                picture -> Objects.requireNonNull(entries.get("pictures/" + picture)));
    }

    /** The component descriptions of the podcast module. */
    static Map<String, byte[]> podcastJar() throws IOException {
        byte[] jar = entries().entrySet().stream()
                .filter(each -> each.getKey().endsWith(".jar"))
                .findFirst()
                .orElseThrow()
                .getValue();
        return unzip(jar);
    }

    static Map<String, byte[]> unzip(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    private static Map<String, byte[]> entries() throws IOException {
        return unzip(Files.readAllBytes(archive()));
    }

    private static Path archive() throws IOException {
        try (var found = Files.newDirectoryStream(Server.PRODUCT.resolve("repository"), "podcast-*.kfa")) {
            return found.iterator().next();
        }
    }

    private static String version() {
        try {
            return archive().getFileName().toString().replaceAll("podcast-(.*)\\.kfa", "$1");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] withVersion(byte[] jar, String version) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(jar))) {
            var manifest = in.getManifest();
            manifest.getMainAttributes().putValue("Bundle-Version", version);
            try (JarOutputStream out = new JarOutputStream(bytes, manifest)) {
                for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                    out.putNextEntry(new JarEntry(entry.getName()));
                    in.transferTo(out);
                    out.closeEntry();
                }
            }
        }
        return bytes.toByteArray();
    }
}
