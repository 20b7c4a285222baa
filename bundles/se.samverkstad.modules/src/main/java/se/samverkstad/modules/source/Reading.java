package se.samverkstad.modules.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.samverkstad.modules.table.Label;

/**
 * How it went to read a source.
 *
 * @param at when what is known of it was read; empty when it never was
 * @param tried the latest attempt; empty before the first
 * @param modules how many it lists, in any version
 * @param problem why the latest attempt failed, in one sentence; what was read before that holds meanwhile
 * @param remarks what was left out of an index that could otherwise be read
 */
public record Reading(
        Optional<Instant> at, Optional<Instant> tried, int modules, Optional<Label> problem, List<Label> remarks) {
    public static final Reading NEVER = new Reading(Optional.empty(), Optional.empty(), 0, Optional.empty(), List.of());

    public Reading {
        remarks = List.copyOf(remarks);
    }

    /** The same knowledge after an attempt that failed. */
    public Reading failed(Instant when, Label why) {
        return new Reading(at, Optional.of(when), modules, Optional.of(why), remarks);
    }
}
