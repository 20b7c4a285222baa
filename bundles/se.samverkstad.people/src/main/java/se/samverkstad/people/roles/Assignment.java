package se.samverkstad.people.roles;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A role that someone has.
 *
 * @param person who has it, by name
 * @param place for which unit and those that lie in it; empty for the whole organisation
 * @param madeBy the name of who gave it; empty for the installation itself
 * @param ended when it was ended before its time
 */
public record Assignment(
        UUID id,
        Party person,
        String role,
        Optional<Party> place,
        Period period,
        Instant made,
        String madeBy,
        Optional<Instant> ended) {

    public boolean holds(LocalDate day) {
        return ended.isEmpty() && period.holds(day);
    }

    public boolean over(LocalDate day) {
        return ended.isPresent() || period.over(day);
    }
}
