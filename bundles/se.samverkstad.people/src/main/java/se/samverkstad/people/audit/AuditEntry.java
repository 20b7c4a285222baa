package se.samverkstad.people.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import se.samverkstad.api.audit.Act;

/**
 * An act on the record, exactly as its row holds it: what someone changed behind our back is shown and hashed as it is.
 *
 * @param number counts from 1 without a gap
 * @param at to the millisecond, UTC: {@code 2026-11-22T07:15:00.123Z}
 * @param way a {@link se.samverkstad.api.audit.By.Way}
 * @param detail a line for each, {@code name=value}
 * @param hash of this entry and, through the hash of the one before, of all before it
 */
public record AuditEntry(
        long number,
        String at,
        String kind,
        String byId,
        String byName,
        String way,
        String target,
        String detail,
        String hash) {

    /** Empty when it is no time. */
    public Optional<Instant> instant() {
        try {
            return Optional.of(Instant.parse(at));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public Map<String, String> details() {
        return Detail.read(detail);
    }

    public String detail(String name) {
        return details().getOrDefault(name, "");
    }

    /** What the target was called, or else its key. */
    public String targetName() {
        return details().getOrDefault(Act.NAME, target);
    }

    /** What comes before the dot. */
    public String area() {
        return kind.contains(".") ? kind.substring(0, kind.indexOf('.')) : kind;
    }
}
