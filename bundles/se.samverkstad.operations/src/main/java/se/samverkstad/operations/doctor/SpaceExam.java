package se.samverkstad.operations.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Whether there is room to go on: for rows that grow, for an update that keeps the version before, for a backup. */
final class SpaceExam {
    private static final long LITTLE = 1L << 30;
    private static final long NONE = 100L << 20;
    private static final long MEGABYTE = 1L << 20;

    private SpaceExam() {}

    /** @param free bytes that this account may still write */
    static Finding of(Path home, long free, long database) {
        if (free < NONE) {
            return Findings.critical("space", "space.none", free / MEGABYTE, home);
        }
        if (free < Math.max(LITTLE, 2 * database)) {
            return Findings.warning("space", "space.little", free / MEGABYTE, home, database / MEGABYTE);
        }
        return Findings.ok("space", "space.fine", free / MEGABYTE, home);
    }

    static List<Finding> of(Path home) {
        try {
            return List.of(of(home, Files.getFileStore(home).getUsableSpace(), size(home.resolve("database"))));
        } catch (IOException e) {
            return List.of(Findings.critical("space", "space.unknown", home, String.valueOf(e.getMessage())));
        }
    }

    private static long size(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
