package se.samverkstad.workbench.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A purge that was decided on.
 *
 * @param id as it stands in its entries of the record
 * @param name of the module, in Swedish
 * @param sets ids of the data sets that go
 * @param by who registered it
 * @param due the first moment at which it is carried out
 * @param counted rows of each data set when it began; empty before
 * @param purged what went, by data set, in the order in which it did
 */
public record PurgeOrder(
        String id,
        long number,
        String module,
        String name,
        List<String> sets,
        Decision decision,
        String by,
        Instant at,
        Instant due,
        State state,
        Optional<Instant> ended,
        Map<String, Long> counted,
        List<Gone> purged) {
    /** How far it is. */
    public enum State {
        PLANNED,
        CANCELLED,
        /** The module came back, or a backup: what was decided on is not what is here now. */
        LAPSED,
        BEGUN,
        DONE
    }

    /** A data set that went. */
    public record Gone(String set, long rows, long files, Instant at) {}

    /** Whether it is still to be carried out. */
    boolean open() {
        return state == State.PLANNED || state == State.BEGUN;
    }
}
