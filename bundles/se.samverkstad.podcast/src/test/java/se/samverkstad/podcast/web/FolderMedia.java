package se.samverkstad.podcast.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import se.samverkstad.api.store.MediaRef;
import se.samverkstad.api.store.MediaStore;
import se.samverkstad.api.store.StoreException;

/** Media in a temporary folder. */
final class FolderMedia implements MediaStore {
    private final Path folder;
    private boolean full;

    FolderMedia(Path folder) {
        this.folder = folder;
    }

    void fill() {
        full = true;
    }

    @Override
    public MediaRef put(Path file) {
        if (full) {
            throw new StoreException(StoreException.Code.FULL, "no space left");
        }
        try {
            byte[] content = Files.readAllBytes(file);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            MediaRef media = new MediaRef(HexFormat.of().formatHex(digest), content.length);
            Files.copy(file, folder.resolve(media.sha256()), StandardCopyOption.REPLACE_EXISTING);
            return media;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<Path> find(MediaRef media) {
        return Optional.of(folder.resolve(media.sha256())).filter(Files::exists);
    }

    void lose(MediaRef media) throws IOException {
        Files.delete(folder.resolve(media.sha256()));
    }
}
