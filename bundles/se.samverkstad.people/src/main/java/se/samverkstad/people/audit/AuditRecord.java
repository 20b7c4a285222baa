package se.samverkstad.people.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The record, to read. Safe on any thread. */
@ProviderType
public interface AuditRecord {
    /** Newest first. */
    List<AuditEntry> entries(Query query);

    /** Newest first. */
    List<Selection.Linked> selected(Selection selection);

    /** Persons who have done something of these kinds, by name. */
    List<Selection.Actor> actors(List<String> kinds);

    /** What anything of these kinds was done to. */
    List<String> targets(List<String> kinds);

    Optional<AuditEntry> numbered(long number);

    /** Those after a number, in order, at most that many. */
    List<AuditEntry> after(long number, int limit);

    /** The newest of exactly that kind. */
    Optional<AuditEntry> latest(String kind);

    /** Reads all of it and computes every hash anew. Takes as long as there are entries: not on a person's request. */
    Verdict verify();

    /** The same for what comes after an entry that is known to be whole. */
    Verdict verify(long after, String hash);

    /**
     * Which entries.
     *
     * @param kind the beginning of what was done, such as {@code person.}; empty for everything
     * @param by the key of a person
     * @param from the first moment
     * @param until the first moment that is too late
     * @param before only those with a lower number: for the next page
     */
    record Query(
            String kind,
            Optional<String> by,
            Optional<Instant> from,
            Optional<Instant> until,
            Optional<Long> before,
            int limit) {
        public static Query newest(int limit) {
            return new Query("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), limit);
        }
    }
}
