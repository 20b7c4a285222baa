package se.samverkstad.product;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A jar of the product, or one that lies in a module archive of it.
 *
 * @param location where it lies, seen from the product folder; {@code !/} leads into an archive
 */
record ShippedJar(String location, byte[] bytes) {
    private static final List<String> FOLDERS = List.of("core", "lib", "repository", "demo/bundles", "demo/repository");

    /** All that a product folder holds, by location. */
    static List<ShippedJar> in(Path product) throws IOException {
        List<ShippedJar> all = new ArrayList<>();
        for (String folder : FOLDERS) {
            if (!Files.isDirectory(product.resolve(folder))) {
                continue;
            }
            for (Path file : Trees.files(product.resolve(folder))) {
                String location = folder + "/" + file.getFileName();
                if (location.endsWith(".jar")) {
                    all.add(new ShippedJar(location, Files.readAllBytes(file)));
                } else if (location.endsWith(".kfa")) {
                    all.addAll(insideOf(location, Files.readAllBytes(file)));
                }
            }
        }
        return all;
    }

    private static List<ShippedJar> insideOf(String location, byte[] archive) throws IOException {
        List<ShippedJar> found = new ArrayList<>();
        for (var entry : entries(archive).entrySet()) {
            if (entry.getKey().endsWith(".jar")) {
                found.add(new ShippedJar(location + "!/" + entry.getKey(), entry.getValue()));
            }
        }
        return found;
    }

    static SortedMap<String, byte[]> entries(byte[] zip) throws IOException {
        SortedMap<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    /** Each class by its path in the jar, with the checksum of its bytes. */
    static SortedMap<String, Long> classes(byte[] jar) throws IOException {
        SortedMap<String, Long> classes = new TreeMap<>();
        for (var entry : entries(jar).entrySet()) {
            if (entry.getKey().endsWith(".class")) {
                CRC32 sum = new CRC32();
                sum.update(entry.getValue());
                classes.put(entry.getKey(), sum.getValue());
            }
        }
        return classes;
    }
}
