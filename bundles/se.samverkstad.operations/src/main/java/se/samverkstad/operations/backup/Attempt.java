package se.samverkstad.operations.backup;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
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
    private volatile boolean unwanted;
    private @Nullable Thread worker;
    private volatile boolean stopped;
    private final AtomicBoolean told = new AtomicBoolean();

    Attempt(Instant begun) {
        this.begun = begun;
    }

    /** @throws Unwanted when it is to go no further */
    void reached(Step now) {
        if (unwanted) {
            throw new Unwanted();
        }
        step = now;
    }

    void made(KeptBackup backup) {
        made = backup;
    }

    void refused(BackupRefused why) {
        refused = why;
    }

    void stopped() {
        stopped = true;
    }

    /** This thread makes it from now on, and may be interrupted in that until {@link #leave}. */
    synchronized void enter() {
        worker = Thread.currentThread();
    }

    synchronized void leave() {
        worker = null;
        Thread.interrupted();
    }

    /** It ends where it is, in the middle of a file too; nothing of it is left. */
    synchronized void cancel() {
        unwanted = true;
        if (worker != null) {
            worker.interrupt();
        }
    }

    /** Whether it failed only because it was cancelled. */
    boolean unwanted() {
        return unwanted;
    }

    /** Whether it is told for the first time how it ended. */
    boolean tell() {
        return told.compareAndSet(false, true);
    }

    /** Nobody wants it any more. */
    static final class Unwanted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unwanted() {
            super("the backup was cancelled", null, false, false);
        }
    }

    Instant begun() {
        return begun;
    }

    public Step step() {
        return step;
    }

    public boolean running() {
        return made == null && refused == null && !stopped;
    }

    public Optional<KeptBackup> result() {
        return Optional.ofNullable(made);
    }

    public Optional<BackupRefused> failure() {
        return Optional.ofNullable(refused);
    }
}
