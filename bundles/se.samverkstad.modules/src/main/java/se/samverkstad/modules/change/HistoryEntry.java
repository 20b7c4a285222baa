package se.samverkstad.modules.change;

import java.time.Instant;
import java.util.Optional;
import se.samverkstad.modules.table.Label;

/**
 * One applied plan, from the journal.
 *
 * @param automatic whether nobody asked for it: the installation went back by itself
 * @param why the reason of an automatic one, and of one that was not done
 * @param run what did it, as the record names it
 * @param undoUntil until when it can be undone; empty when it cannot, or cannot any more
 */
public record HistoryEntry(
        Instant at,
        String who,
        Verb verb,
        String module,
        Optional<String> from,
        Optional<String> to,
        boolean done,
        boolean automatic,
        Optional<Label> why,
        Optional<Instant> undoUntil,
        Optional<String> run) {

    /** By someone, without more to tell. */
    public HistoryEntry(
            Instant at,
            String who,
            Verb verb,
            String module,
            Optional<String> from,
            Optional<String> to,
            boolean done) {
        this(at, who, verb, module, from, to, done, false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same, that can be undone until then. */
    public HistoryEntry undoable(Instant until) {
        return new HistoryEntry(at, who, verb, module, from, to, done, automatic, why, Optional.of(until), run);
    }
}
