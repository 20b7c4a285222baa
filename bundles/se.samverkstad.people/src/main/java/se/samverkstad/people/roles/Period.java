package se.samverkstad.people.roles;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * From the beginning of a day to the end of one, in the organisation's time zone.
 *
 * @param last empty for the time being
 */
public record Period(LocalDate first, Optional<LocalDate> last) {
    /** Where the organisations of this product are. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    /** @throws RoleRefusal when it ends before it begins */
    public Period {
        if (last.isPresent() && last.get().isBefore(first)) {
            throw new RoleRefusal(RoleRefusal.Reason.PERIOD);
        }
    }

    public static Period from(LocalDate first) {
        return new Period(first, Optional.empty());
    }

    public static LocalDate day(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !over(day);
    }

    /** Whether it ended before that day. */
    public boolean over(LocalDate day) {
        return last.isPresent() && last.get().isBefore(day);
    }

    public boolean meets(Period other) {
        return !over(other.first) && !other.over(first);
    }
}
