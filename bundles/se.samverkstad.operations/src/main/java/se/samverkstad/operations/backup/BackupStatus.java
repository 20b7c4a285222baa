package se.samverkstad.operations.backup;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samverkstad.operations.doctor.Finding;

/** How it stands with the backups, known without touching their disk. Safe on any thread. */
@ProviderType
public interface BackupStatus {
    /** When the newest whole backup was made; empty when there is none in the folder. */
    Optional<Instant> lastGood();

    /** When the next is due; empty when the schedule is turned off. */
    Optional<Instant> next();

    /** What is wrong; empty when all is well. */
    Optional<Trouble> trouble();

    /** The same in words, with what to do. */
    default Optional<Finding> problem() {
        return trouble().map(Trouble::finding);
    }

    /** What can be wrong with the backups, the worst first. */
    record Trouble(Kind kind, Finding finding) {
        /** Which it is. */
        public enum Kind {
            FAILED,
            DAMAGED,
            OFF,
            OLD
        }
    }

    /** Whether one is being made now. */
    boolean running();
}
