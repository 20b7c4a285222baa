package se.samverkstad.product;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/**
 * The build step after {@link AssembleProduct}: the product folder becomes the archive that is handed over.
 *
 * <p>The same folder gives the same bytes wherever and whenever it is packed: entries are sorted, belong to no one and
 * carry one time; nothing of the machine's umask, clock or users gets in.
 */
public final class PackProduct {
    private static final int EXECUTABLE = 0755;
    private static final int READABLE = 0644;

    private PackProduct() {}

    /** @param arguments product folder, archive to write, time of every entry (ISO 8601) */
    public static void main(String[] arguments) throws IOException {
        Path archive = Path.of(arguments[1]);
        Path fresh = archive.resolveSibling(archive.getFileName() + ".new");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh))) {
            pack(Path.of(arguments[0]), topFolder(archive), Instant.parse(arguments[2]), out);
        }
        Files.move(fresh, archive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String topFolder(Path archive) {
        return archive.getFileName().toString().replaceFirst("\\.tar\\.gz$", "");
    }

    static void pack(Path folder, String top, Instant time, OutputStream out) throws IOException {
        GzipParameters gzip = new GzipParameters();
        // 255: no operating system is named.
        gzip.setOS(GzipParameters.OS.UNKNOWN);
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new GzipCompressorOutputStream(out, gzip), StandardCharsets.UTF_8.name())) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setAddPaxHeadersForNonAsciiNames(true);
            for (Path path : sorted(folder)) {
                add(tar, path, name(folder, path, top), time);
            }
        }
    }

    /** By the name in the archive, so that the order does not depend on the file system. */
    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted((a, b) -> name(folder, a, "").compareTo(name(folder, b, "")))
                    .toList();
        }
    }

    private static String name(Path folder, Path path, String top) {
        String inside = folder.relativize(path).toString();
        return inside.isEmpty() ? top : top + "/" + inside;
    }

    private static void add(TarArchiveOutputStream tar, Path path, String name, Instant time) throws IOException {
        boolean isFolder = Files.isDirectory(path);
        TarArchiveEntry entry = new TarArchiveEntry(isFolder ? name + "/" : name);
        entry.setMode(isFolder || Files.isExecutable(path) ? EXECUTABLE : READABLE);
        entry.setIds(0, 0);
        entry.setNames("", "");
        entry.setModTime(time.toEpochMilli());
        entry.setSize(isFolder ? 0 : Files.size(path));
        tar.putArchiveEntry(entry);
        if (!isFolder) {
            Files.copy(path, tar);
        }
        tar.closeArchiveEntry();
    }
}
