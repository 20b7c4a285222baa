package se.samverkstad.people.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which entries, by what was done exactly.
 *
 * @param kinds whole names of kinds; of none of them nothing is found
 * @param target what it was done to; entries of parts of it, such as {@code podcast/channel}, are not meant
 * @param by the key of a person
 * @param way a {@link se.samverkstad.api.audit.By.Way}
 * @param from the first moment
 * @param until the first moment that is too late
 * @param before only those with a lower number: for the next page
 */
public record Selection(
        List<String> kinds,
        Optional<String> target,
        Optional<String> by,
        Optional<String> way,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<Long> before,
        int limit) {
    public Selection {
        kinds = List.copyOf(kinds);
    }

    /** Everything of these kinds. */
    public static Selection of(List<String> kinds, int limit) {
        return new Selection(
                kinds,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                limit);
    }

    /** The same, after an entry of that number when the newest come first. */
    public Selection before(long number) {
        return new Selection(kinds, target, by, way, from, until, Optional.of(number), limit);
    }

    /**
     * An entry and what it holds on to, so that it can be verified by itself.
     *
     * @param previous hash of the entry before it in the record, which need not be among those selected
     */
    public record Linked(AuditEntry entry, String previous) {}

    /** Someone who did such a thing, as they were called then. */
    public record Actor(String id, String name) {}
}
