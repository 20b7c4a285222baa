package se.samverkstad.modules.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.samverkstad.api.audit.By;
import se.samverkstad.modules.table.Label;

/**
 * A plan that is carried out later, or was to be. There is one at a time.
 *
 * @param due when
 * @param by who planned it
 * @param run what carries it out or did; empty before
 * @param why it was not carried out; empty otherwise
 * @param differences what had changed by then, when that is why
 */
public record Scheduled(
        String id,
        Plan plan,
        Instant due,
        By by,
        Instant made,
        State state,
        Optional<String> run,
        Optional<Label> why,
        List<Moved.Difference> differences) {
    public Scheduled {
        differences = List.copyOf(differences);
    }

    /** How far it has come. */
    public enum State {
        WAITING,
        BEGUN,
        DONE,
        /** It was begun and not made, and nothing was changed; or it was refused. */
        FAILED,
        /** What it was planned on had changed, so that it was not begun. */
        MOVED,
        /** The server did not run then, and not within an hour after, so that it was not begun. */
        MISSED
    }

    /** Whether it is still to be carried out, or is being so. */
    public boolean open() {
        return state == State.WAITING || state == State.BEGUN;
    }

    /** The same at another point. */
    public Scheduled in(State next, Optional<String> nextRun, Optional<Label> reason, List<Moved.Difference> moved) {
        return new Scheduled(id, plan, due, by, made, next, nextRun, reason, moved);
    }

    /** The same by nobody who is known. */
    public Scheduled withoutPerson() {
        return new Scheduled(id, plan, due, new By("", "", by.way()), made, state, run, why, differences);
    }
}
