package se.samverkstad.benchmarks.contestant;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import se.samverkstad.features.archive.ArchiveWriter;
import se.samverkstad.features.archive.RepositoryWriter;

/** The podcast module that the product ships, and a later release that differs in its version only. */
final class Podcast {
    private static final String LATER = "9.0.0";

    private Podcast() {}

    record Versions(String shipped, String later) {}

    /** Puts the later release into the home's own repository. */
    static Versions offerLater(Path product, Path home) throws IOException {
        Path archive = archive(product.resolve("repository"));
        Map<String, byte[]> entries = unzip(Files.readAllBytes(archive));
        String feature = new String(entries.getOrDefault("feature.json", new byte[0]), StandardCharsets.UTF_8);
        RepositoryWriter.write(
                List.of(ArchiveWriter.write(
                        feature.replaceAll("(\"id\": *\"se\\.samverkstad:[^\"]*:)[^\":]*\"", "$1" + LATER + "\""),
                        id -> later(jar(entries, id)),
                        picture -> entries.getOrDefault("pictures/" + picture, new byte[0]))),
                home.resolve("repository"));
        return new Versions(archive.getFileName().toString().replaceAll("podcast-(.*)\\.kfa", "$1"), LATER);
    }

    private static Path archive(Path repository) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(repository, "podcast-*.kfa")) {
            return found.iterator().next();
        }
    }

    /** By the bundle's name; its version has been raised. */
    private static byte[] jar(Map<String, byte[]> entries, String id) throws IOException {
        String start = "bundles/" + id.split(":")[1] + "-";
        return entries.entrySet().stream()
                .filter(each -> each.getKey().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new IOException("the archive has no " + start + "*.jar"))
                .getValue();
    }

    private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] later(byte[] jar) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(jar))) {
            Manifest manifest = in.getManifest();
            manifest.getMainAttributes().putValue("Bundle-Version", LATER);
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
