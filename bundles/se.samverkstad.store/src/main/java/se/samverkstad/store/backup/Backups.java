package se.samverkstad.store.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/** Makes backups of this installation while it runs, and looks after those that are kept. Safe on any thread. */
@ProviderType
public interface Backups {
    /** What a backup is doing; in this order. */
    enum Step {
        MODULES,
        ROWS,
        MEDIA,
        CHECK
    }

    /**
     * Makes one and reads it back. Takes minutes for gigabytes; writes go on meanwhile.
     *
     * @param to a folder that keeps backups, or a file whose name ends in {@code .zip}
     * @throws BackupRefused when it cannot be made; nothing that looks whole is left
     */
    KeptBackup make(Path to, Consumer<Step> progress);

    /** The whole ones in a folder, newest first; none when the folder is missing or cannot be read. */
    List<KeptBackup> in(Path folder);

    /**
     * Deletes those that are kept no longer: all but the newest of each of the last days and of each of the last weeks that
     * have one. The newest is never deleted.
     *
     * @return what was deleted
     */
    List<KeptBackup> thin(Path folder, int days, int weeks);
}
