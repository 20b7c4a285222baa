package se.samverkstad.store.media;

import static se.samverkstad.api.store.StoreException.Code.FULL;
import static se.samverkstad.api.store.StoreException.Code.UNAVAILABLE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.store.MediaRef;
import se.samverkstad.api.store.MediaStore;
import se.samverkstad.api.store.StoreException;

/** {@code media/ab/cdef…}: the folder is the first two digits of the hash, the file the other 62. */
public final class MediaFiles implements MediaStore {
    private static final Logger LOG = LoggerFactory.getLogger(MediaFiles.class);
    private static final int CHUNK = 1 << 16;
    private static final String PART = ".part";

    private final Path root;

    /** Removes what copies that did not end have left. */
    public MediaFiles(Path root) {
        this.root = root;
        removeParts();
    }

    @Override
    public MediaRef put(Path file) {
        Path part = root.resolve(UUID.randomUUID() + PART);
        try {
            Files.createDirectories(root);
            MediaRef media = copy(file, part);
            Path place = place(media);
            if (!holds(place, media)) {
                moveIn(part, place);
            }
            return media;
        } catch (IOException e) {
            throw failed(file, e);
        } finally {
            remove(part);
        }
    }

    @Override
    public Optional<Path> find(MediaRef media) {
        Path place = place(media);
        return holds(place, media) ? Optional.of(place) : Optional.empty();
    }

    /** Where a file lies, by its hash alone; empty when it is missing or the text is no hash. */
    public Optional<Path> find(String sha256) {
        return sha256.matches("[0-9a-f]{64}")
                ? Optional.of(place(new MediaRef(sha256, 0))).filter(Files::isRegularFile)
                : Optional.empty();
    }

    /**
     * Removes a file that no row refers to any more.
     *
     * @param sha256 64 hexadecimal digits
     * @return whether there was one
     */
    public boolean remove(String sha256) {
        try {
            return Files.deleteIfExists(place(new MediaRef(sha256, 0)));
        } catch (IOException e) {
            throw new StoreException(UNAVAILABLE, "the file %s could not be removed: %s".formatted(sha256, e), e);
        }
    }

    private Path place(MediaRef media) {
        return root.resolve(media.sha256().substring(0, 2))
                .resolve(media.sha256().substring(2));
    }

    private static boolean holds(Path place, MediaRef media) {
        try {
            return Files.isRegularFile(place) && Files.size(place) == media.length();
        } catch (IOException e) {
            return false;
        }
    }

    private static MediaRef copy(Path file, Path part) throws IOException {
        MessageDigest digest = sha256();
        byte[] chunk = new byte[CHUNK];
        long length = 0;
        try (InputStream in = Files.newInputStream(file);
                FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
                ByteBuffer bytes = ByteBuffer.wrap(chunk, 0, read);
                while (bytes.hasRemaining()) {
                    length += out.write(bytes);
                }
            }
            out.force(true);
        }
        return new MediaRef(HexFormat.of().formatHex(digest.digest()), length);
    }

    private void moveIn(Path part, Path place) throws IOException {
        Path folder = place.resolveSibling("");
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            sync(root);
        }
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(folder);
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private StoreException failed(Path file, IOException e) {
        return NoSpace.is(e, root)
                ? new StoreException(FULL, "no space left for the file, nothing was kept of it", e)
                : new StoreException(
                        UNAVAILABLE, "the file %s could not be stored: %s".formatted(file.getFileName(), e), e);
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LOG.warn("{} could not be removed", part, e);
        }
    }

    private void removeParts() {
        if (Files.isDirectory(root)) {
            try (Stream<Path> files = Files.list(root)) {
                files.filter(file -> file.toString().endsWith(PART)).forEach(MediaFiles::remove);
            } catch (IOException e) {
                LOG.warn("Unfinished copies in {} could not be removed", root, e);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
