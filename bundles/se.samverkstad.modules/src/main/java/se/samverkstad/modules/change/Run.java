package se.samverkstad.modules.change;

import java.time.Instant;
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
        /** It holds, and what it started is watched for a while; see {@link #watches}. */
        WATCHING,
        DONE
    }

    Phase phase();

    /** Whether it has ended, well or not. It may still be watched then. */
    boolean ended();

    /** Why it ended without effect; empty while it runs and when it went well. */
    Optional<Label> failure();

    /** What kind of reason {@link #failure} is. */
    default Optional<ModuleRefusal.Code> failureCode() {
        return Optional.empty();
    }

    /** Calls answered, and calls that failed on our side (5xx), between the first phase and the end. */
    Calls calls();

    /** Whether {@link #calls} and the way to the end are known; a stop of the server in the middle takes them with it. */
    default boolean counted() {
        return true;
    }

    record Calls(long answered, long failed) {}

    /** The after-checks it began, one for each module that it started; as they are now. */
    default List<Watch> watches() {
        return List.of();
    }

    /** Whether {@link Modules#cancel} still ends it without effect. */
    default boolean cancellable() {
        return false;
    }

    /**
     * How the after-check of a module goes.
     *
     * @param why it failed; empty when it did not
     * @param at when it failed
     */
    record Watch(String module, Instant until, Outcome outcome, Optional<Label> why, Optional<Instant> at) {
        /** How it went. */
        public enum Outcome {
            OPEN,
            PASSED,
            /** Something else was done with the module, so that there is no more to watch. */
            SUPERSEDED,
            /** The module went back by itself. */
            WENT_BACK,
            /** It failed, and the module could not go back; {@code why} says both. */
            STAYED
        }
    }

    /** Waits for the end. */
    void await() throws InterruptedException;

    /** Things worth telling that did not stop it, such as a generation that had to be stopped before it was idle. */
    List<Label> remarks();
}
