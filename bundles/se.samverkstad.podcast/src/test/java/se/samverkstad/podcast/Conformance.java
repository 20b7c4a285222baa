package se.samverkstad.podcast;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files of others, beside the repository; tests that need them are skipped where they are not. */
public final class Conformance {
    private static final Path SHARED =
            Path.of("").toAbsolutePath().resolve("../../../shared").normalize();

    private Conformance() {}

    /** A file that tests need. */
    public static Path file(String path) {
        Path file = SHARED.resolve(path);
        assumeTrue(Files.exists(file), () -> "not here: " + path);
        return file;
    }

    /** Every XML file of a folder, in order; empty where there is none. */
    public static List<Path> feeds(String folder) {
        Path path = SHARED.resolve("conformance").resolve(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
