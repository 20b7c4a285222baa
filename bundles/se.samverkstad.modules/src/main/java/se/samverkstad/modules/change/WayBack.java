package se.samverkstad.modules.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.samverkstad.modules.table.Label;

/**
 * Where a module can go back to, whether it runs or not.
 *
 * @param undo the latest change, while it can be undone
 * @param kept earlier versions that are kept whole, newest first
 * @param watchedUntil the end of its after-check, while that goes on
 * @param returned how it last went back by itself, when nothing has been done with it since
 */
public record WayBack(
        Optional<Undo> undo, List<String> kept, Optional<Instant> watchedUntil, Optional<Return> returned) {
    public static final WayBack NONE = new WayBack(Optional.empty(), List.of(), Optional.empty(), Optional.empty());

    public WayBack {
        kept = List.copyOf(kept);
    }

    /**
     * A change that can be undone.
     *
     * @param run what did it
     * @param verb what was done
     * @param to the version that undoing leads to; empty when the module goes
     */
    public record Undo(String run, Verb verb, Instant at, Optional<String> to, Instant until) {}

    /** @param to the version it went back to; empty when it went */
    public record Return(Instant at, Optional<String> to, Label why) {}
}
