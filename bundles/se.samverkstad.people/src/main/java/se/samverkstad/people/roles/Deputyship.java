package se.samverkstad.people.roles;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Someone stands in for someone else and has their roles meanwhile; not what the other has as a deputy, nor their power as an
 * administrator.
 *
 * @param person who is away
 * @param period with a last day
 */
public record Deputyship(
        UUID id, Party person, Party deputy, Period period, Instant made, String madeBy, Optional<Instant> ended) {

    public boolean holds(LocalDate day) {
        return ended.isEmpty() && period.holds(day);
    }

    public boolean over(LocalDate day) {
        return ended.isPresent() || period.over(day);
    }
}
