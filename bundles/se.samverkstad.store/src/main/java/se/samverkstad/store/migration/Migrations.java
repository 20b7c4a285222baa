package se.samverkstad.store.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.osgi.framework.Bundle;

/** Reads the migrations that a bundle carries in {@value #FOLDER}, sorted by number. */
public final class Migrations {
    public static final String FOLDER = "OSGI-INF/migrations";

    private static final int LARGEST = 1 << 20;

    private Migrations() {}

    /** From a jar, or from a folder that holds what a jar would; none when it has no migrations. */
    public static List<Migration> of(Path jar) {
        try {
            return Files.isDirectory(jar) ? inFolder(jar.resolve(FOLDER)) : inJar(jar);
        } catch (IOException e) {
            throw new UncheckedIOException("the migrations of " + jar.getFileName() + " cannot be read", e);
        }
    }

    /** From a bundle, whatever its state. */
    public static List<Migration> of(Bundle bundle) {
        Enumeration<URL> entries = bundle.findEntries(FOLDER, "*.sql", false);
        if (entries == null) {
            return List.of();
        }
        List<Migration> found = new ArrayList<>();
        for (URL entry : Collections.list(entries)) {
            try (InputStream in = entry.openStream()) {
                found.add(read(entry.getPath().substring(entry.getPath().lastIndexOf('/') + 1), in));
            } catch (IOException e) {
                throw new UncheckedIOException("%s of %s cannot be read".formatted(entry.getPath(), bundle), e);
            }
        }
        return sorted(found);
    }

    private static List<Migration> inFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Migration> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".sql")).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    found.add(read(String.valueOf(file.getFileName()), in));
                }
            }
        }
        return sorted(found);
    }

    private static List<Migration> inJar(Path jar) throws IOException {
        List<Migration> found = new ArrayList<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = entry.getName();
                if (name.startsWith(FOLDER + "/")
                        && name.endsWith(".sql")
                        && name.indexOf('/', FOLDER.length() + 1) < 0) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        found.add(read(name.substring(FOLDER.length() + 1), in));
                    }
                }
            }
        }
        return sorted(found);
    }

    private static Migration read(String fileName, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new MigrationRefused("%s is larger than %d bytes".formatted(fileName, LARGEST));
        }
        return Migration.of(fileName, new String(bytes, StandardCharsets.UTF_8));
    }

    private static List<Migration> sorted(List<Migration> found) {
        return found.stream().sorted(Comparator.comparingInt(Migration::number)).toList();
    }
}
