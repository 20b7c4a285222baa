package se.samverkstad.workbench.audit;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samverkstad.people.audit.AuditEntry;
import se.samverkstad.people.audit.AuditRecord;
import se.samverkstad.workbench.audit.Exceptions.Found;

/**
 * What one review looks at: the entries after those of the review before, to a last one. The sample is drawn with the hash of
 * that last entry as seed: nobody can know it beforehand, nobody can ask for another, and the same sample can be drawn
 * again at any time.
 *
 * @param first the first entry; empty when there is none
 * @param own how many of them the reviewer did
 */
record Period(
        long after,
        long upTo,
        long entries,
        Optional<AuditEntry> first,
        Optional<AuditEntry> last,
        long own,
        List<Found> exceptions,
        List<AuditEntry> sample) {
    static final int SAMPLE = 20;
    private static final int CHUNK = 1_000;

    /** @param upTo at most; what came later waits for the next review */
    static Period of(AuditRecord record, long after, long upTo, String reviewer) {
        Optional<AuditEntry> end = record.numbered(upTo);
        Set<Long> drawn = drawn(after, upTo, end.map(AuditEntry::hash).orElse(""));
        Exceptions exceptions = new Exceptions();
        List<AuditEntry> sample = new ArrayList<>();
        AuditEntry first = null;
        long entries = 0;
        long own = 0;
        long at = after;
        while (at < upTo) {
            List<AuditEntry> some = record.after(at, CHUNK);
            if (some.isEmpty()) {
                break;
            }
            for (AuditEntry entry : some) {
                at = entry.number();
                if (at > upTo) {
                    break;
                }
                first = first == null ? entry : first;
                entries++;
                own += entry.byId().equals(reviewer) && !entry.kind().equals("audit.read") ? 1 : 0;
                exceptions.take(entry);
                if (drawn.contains(at)) {
                    sample.add(entry);
                }
            }
        }
        return new Period(after, upTo, entries, Optional.ofNullable(first), end, own, exceptions.found(), sample);
    }

    /** Numbers of entries, {@value #SAMPLE} or all when there are fewer. */
    static Set<Long> drawn(long after, long upTo, String seed) {
        Set<Long> numbers = new HashSet<>();
        long all = upTo - after;
        if (all <= SAMPLE) {
            for (long number = after + 1; number <= upTo; number++) {
                numbers.add(number);
            }
            return numbers;
        }
        for (int turn = 0; numbers.size() < SAMPLE; turn++) {
            numbers.add(after
                    + 1
                    + lot(seed + ":" + turn).mod(BigInteger.valueOf(all)).longValue());
        }
        return numbers;
    }

    private static BigInteger lot(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return new BigInteger(1, sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    String seed() {
        return last.map(entry ->
                        entry.hash().substring(0, Math.min(16, entry.hash().length())))
                .orElse("");
    }
}
