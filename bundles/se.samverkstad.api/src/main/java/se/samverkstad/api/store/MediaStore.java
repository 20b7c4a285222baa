package se.samverkstad.api.store;

import java.nio.file.Path;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Files named by what they hold. Kept until no row refers to them and an administrator clears them; the same content is
 * stored once. Safe on any thread.
 */
@ProviderType
public interface MediaStore {
    /**
     * Copies a file in: written beside its place, synced, renamed. Durable when this returns.
     *
     * @throws StoreException {@code FULL} when there is no space; nothing is left behind
     */
    MediaRef put(Path file);

    /** Where the file lies, for reading only; empty when it is missing. */
    Optional<Path> find(MediaRef media);
}
