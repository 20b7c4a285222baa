package se.samverkstad.people.audit;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * How far the record had come when it was last found whole, in a file outside the database: so a record that was cut off,
 * written anew or replaced by an older one is noticed. Each node keeps its own.
 *
 * @param build of the product then
 */
record Anchor(long number, String hash, String build) {
    static final String FOLDER = "audit";

    /** Empty when there is none, or none that can be read. */
    static Optional<Anchor> read(Path home) throws IOException {
        Properties lines = lines(file(home));
        String number = lines.getProperty("number", "");
        String hash = lines.getProperty("hash", "");
        return number.matches("\\d{1,18}") && hash.matches("[0-9a-f]{64}")
                ? Optional.of(new Anchor(Long.parseLong(number), hash, lines.getProperty("build", "")))
                : Optional.empty();
    }

    void write(Path home) throws IOException {
        Properties lines = new Properties();
        lines.setProperty("number", Long.toString(number));
        lines.setProperty("hash", hash);
        lines.setProperty("build", build);
        StringWriter text = new StringWriter();
        lines.store(text, "How far the record of who did what had come. Keep it.");
        Files.createDirectories(home.resolve(FOLDER));
        Path fresh = home.resolve(FOLDER).resolve("anchor.new");
        Files.writeString(fresh, text.toString());
        Files.move(fresh, file(home), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path file(Path home) {
        return home.resolve(FOLDER).resolve("anchor");
    }

    static Properties lines(Path file) throws IOException {
        Properties lines = new Properties();
        if (Files.exists(file)) {
            lines.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
        }
        return lines;
    }
}
