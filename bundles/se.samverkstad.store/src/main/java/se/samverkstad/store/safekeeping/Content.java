package se.samverkstad.store.safekeeping;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What of a home folder a backup holds. What is not named here can be made anew ({@code cache}, {@code cds}, {@code run}),
 * is no longer of use ({@code log}) or must not lie in a backup ({@code secrets}).
 */
final class Content {
    static final String ROWS = "rows.db";
    static final String MANIFEST = "manifest.json";
    static final String SUMS = "files.sha256";
    static final String PROPERTIES = "samverkstad.properties";
    static final String MEDIA = "media";
    /** Which modules there are, and the modules themselves. {@code CURRENT} says which of the rest counts. */
    static final List<String> MODULES =
            List.of("CURRENT", "profiles", "modules/jars", "modules/features", "journal", "repository");

    static final List<String> SINGLE = List.of("logback.xml");

    private static final String DATABASE = "samverkstad.database.";

    private final Path home;

    Content(Path home) {
        this.home = home;
    }

    /** The files of the modules, without those that are being written. */
    List<Path> modules() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String part : MODULES) {
            Disk.files(home.resolve(part)).stream()
                    .filter(file -> !file.toString().endsWith(".new"))
                    .forEach(files::add);
        }
        return files;
    }

    List<Path> media() throws IOException {
        return Disk.files(home.resolve(MEDIA)).stream()
                .filter(file -> !file.toString().endsWith(".part"))
                .toList();
    }

    List<Path> single() {
        return SINGLE.stream().map(home::resolve).filter(Files::isRegularFile).toList();
    }

    /** The name of a file within a backup. */
    String name(Path file) {
        return home.relativize(file).toString().replace('\\', '/');
    }

    /** The settings of the machine, without what must stay secret; empty when there are none. */
    byte[] properties() throws IOException {
        return text(filtered(read(), key -> !secret(key)));
    }

    /** The same without where the database is, for a machine that has none yet. */
    static byte[] withoutDatabase(byte[] properties) throws IOException {
        Properties all = new Properties();
        all.load(new java.io.StringReader(new String(properties, StandardCharsets.UTF_8)));
        return text(filtered(all, key -> !key.startsWith(DATABASE)));
    }

    /** What must be entered again after a restore on another machine: files of secrets and keys of properties. */
    List<String> secrets() throws IOException {
        List<String> names = new ArrayList<>();
        Path folder = home.resolve("secrets");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> String.valueOf(file.getFileName())).sorted().forEach(names::add);
            }
        }
        read().stringPropertyNames().stream().filter(Content::secret).sorted().forEach(names::add);
        return names;
    }

    private Properties read() throws IOException {
        Properties all = new Properties();
        Path file = home.resolve(PROPERTIES);
        if (Files.isReadable(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                all.load(reader);
            }
        }
        return all;
    }

    private static boolean secret(String key) {
        String small = key.toLowerCase(Locale.ROOT);
        return small.contains("password") || small.contains("secret") || small.contains("token");
    }

    private static Properties filtered(Properties all, java.util.function.Predicate<String> kept) {
        Properties some = new Properties();
        all.stringPropertyNames().stream().filter(kept).forEach(key -> some.setProperty(key, all.getProperty(key)));
        return some;
    }

    private static byte[] text(Properties properties) throws IOException {
        StringWriter out = new StringWriter();
        properties.store(out, null);
        // The first line is the time of day, which would make every backup differ.
        return out.toString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .map(line -> line + "\n")
                .reduce("", String::concat)
                .getBytes(StandardCharsets.UTF_8);
    }
}
