package se.samverkstad.operations.backup;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverkstad.store.backup.BackupRefused;
import se.samverkstad.store.backup.Backups.Step;
import se.samverkstad.store.backup.KeptBackup;

/** One backup that was begun: how far it is, or how it ended. */
public final class Attempt {
    private final Instant begun;
    private volatile Step step = Step.MODULES;
    private volatile @Nullable KeptBackup made;
    private volatile @Nullable BackupRefused refused;

    Attempt(Instant begun) {
        this.begun = begun;
    }

    void reached(Step now) {
        step = now;
    }

    void made(KeptBackup backup) {
        made = backup;
    }

    void refused(BackupRefused why) {
        refused = why;
    }

    Instant begun() {
        return begun;
    }

    public Step step() {
        return step;
    }

    public boolean running() {
        return made == null && refused == null;
    }

    public Optional<KeptBackup> result() {
        return Optional.ofNullable(made);
    }

    public Optional<BackupRefused> failure() {
        return Optional.ofNullable(refused);
    }
}
