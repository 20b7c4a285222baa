package se.samverkstad.launcher.classdata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * What an archive was made from. The script reads the first two lines, build and size, before it offers the archive to
 * Java: Java itself crashes on an archive that was cut off.
 *
 * @param size of the archive in bytes; 0 when none could be made
 * @param attempts how often one was made for this build and this Java
 */
record ArchiveKey(String build, long size, String java, int attempts) {
    static Optional<ArchiveKey> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            return Optional.of(new ArchiveKey(
                    lines.get(0), Long.parseLong(lines.get(1)), lines.get(2), Integer.parseInt(lines.get(3))));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            // A key that cannot be read is no key: the archive is made anew.
            return Optional.empty();
        }
    }

    void write(Path file) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, "%s%n%d%n%s%n%d%n".formatted(build, size, java, attempts));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The Java that runs here, exactly. */
    static String thisJava() {
        return Runtime.version() + " " + System.getProperty("java.vm.vendor") + " " + System.getProperty("java.home");
    }
}
