package se.samverkstad.modules.change;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samverkstad.modules.table.Label;

/** A plan being applied, or that was. Safe on any thread. */
@ProviderType
public interface Run {
    /** Its own id, for an address. */
    String id();

    Plan plan();

    /** What is done, in order. */
    enum Phase {
        CHECKING,
        FETCHING,
        PREPARING_DATA,
        SWITCHING,
        FINISHING,
        DONE
    }

    Phase phase();

    /** Whether it has ended, well or not. */
    boolean ended();

    /** Why it ended without effect; empty while it runs and when it went well. */
    Optional<Label> failure();

    /** What kind of reason {@link #failure} is. */
    default Optional<ModuleRefusal.Code> failureCode() {
        return Optional.empty();
    }

    /** Calls answered, and calls that failed on our side (5xx), between the first phase and the end. */
    Calls calls();

    record Calls(long answered, long failed) {}

    /** Waits for the end. */
    void await() throws InterruptedException;

    /** Things worth telling that did not stop it, such as a generation that had to be stopped before it was idle. */
    List<Label> remarks();
}
