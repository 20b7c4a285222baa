package se.samverkstad.store.safekeeping;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Files and folders that only their owner may read, synced when a method returns. */
final class Disk {
    private static final int CHUNK = 1 << 16;
    /** Bytes after which what was written is pushed to the disk, so that no other program's sync waits for a mountain. */
    private static final long SYNC_EVERY = 8 << 20;

    private Disk() {}

    static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    static FileChannel create(Path file) throws IOException {
        makeFolder(file.resolveSibling(""));
        return FileChannel.open(
                file,
                EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    /** @return the SHA-256 of what was copied */
    static String copy(InputStream from, Path to) throws IOException {
        try (FileChannel out = create(to)) {
            MessageDigest digest = sha256();
            byte[] chunk = new byte[CHUNK];
            long unsynced = 0;
            for (int read = from.read(chunk); read >= 0; read = from.read(chunk)) {
                digest.update(chunk, 0, read);
                ByteBuffer bytes = ByteBuffer.wrap(chunk, 0, read);
                while (bytes.hasRemaining()) {
                    unsynced += out.write(bytes);
                }
                if (unsynced > SYNC_EVERY) {
                    out.force(false);
                    unsynced = 0;
                }
            }
            out.force(true);
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    /** Writes a small file as a whole; a crash leaves the old one or the new one. */
    static void replace(Path file, byte[] content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (FileChannel out = create(fresh)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        move(fresh, file);
    }

    static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        sync(to.resolveSibling(""));
        if (!from.resolveSibling("").equals(to.resolveSibling(""))) {
            sync(from.resolveSibling(""));
        }
    }

    static void sync(Path fileOrFolder) throws IOException {
        try (FileChannel channel = FileChannel.open(fileOrFolder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Every folder below and the folder itself, so that the names in them survive too. */
    static void syncFolders(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path each : walk.filter(Files::isDirectory).toList()) {
                sync(each);
            }
        }
    }

    static String sha256(InputStream in) throws IOException {
        try (DigestInputStream read = new DigestInputStream(in, sha256())) {
            read.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(read.getMessageDigest().digest());
        }
    }

    static String sha256(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return sha256(Channels.newInputStream(channel));
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static void delete(Path path) throws IOException {
        if (Files.exists(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            List<Path> deepestFirst;
            try (Stream<Path> walk = Files.walk(path)) {
                deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        }
    }

    /** All regular files below, with slashes, sorted; none when there is no such folder. A file is its own. */
    static List<Path> files(Path root) throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
