package se.samverkstad.workbench.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import se.samverkstad.api.store.MediaRef;
import se.samverkstad.api.store.MediaStore;

/** A media store that is a folder. */
public final class MediaFolder implements MediaStore {
    private final Path folder;

    public MediaFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public MediaRef put(Path file) {
        try {
            byte[] body = Files.readAllBytes(file);
            MediaRef media = new MediaRef(HexFormat.of().formatHex(Csrf.sha256().digest(body)), body.length);
            Files.write(folder.resolve(media.sha256()), body);
            return media;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Path> find(MediaRef media) {
        return Optional.of(folder.resolve(media.sha256())).filter(Files::exists);
    }
}
