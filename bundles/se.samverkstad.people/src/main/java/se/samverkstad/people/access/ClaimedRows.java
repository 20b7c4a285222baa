package se.samverkstad.people.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import se.samverkstad.api.audit.By;
import se.samverkstad.people.audit.AuditRows;
import se.samverkstad.people.guestbook.GuestRows;
import se.samverkstad.people.roles.Assignment;
import se.samverkstad.people.roles.Assignments.Wish;
import se.samverkstad.people.roles.Party;
import se.samverkstad.people.roles.Period;

/**
 * Roles that a provider's claims give. Which assignments came that way is noted, so that those alone end when the claim does
 * not say so any more: what someone gave here is never taken by it.
 */
public final class ClaimedRows {
    private ClaimedRows() {}

    /** @param unit empty for the whole organisation */
    public record Claimed(String role, Optional<UUID> unit) {}

    /**
     * Gives what is claimed and missing, and ends what came by that provider and is claimed no more. A unit that is gone is
     * passed over, and so is a guest: theirs is the role of the invitation.
     *
     * @param fresh makes a key for an assignment
     */
    public static void bring(
            Handle rows,
            UUID provider,
            UUID person,
            Set<Claimed> claimed,
            By by,
            Instant now,
            java.util.function.Supplier<UUID> fresh) {
        LocalDate today = Period.day(now);
        List<Assignment> mine = of(rows, provider, person).stream()
                .filter(each -> !each.over(today))
                .toList();
        mine.stream()
                .filter(each -> !claimed.contains(claim(each)))
                .forEach(each -> AssignmentRows.end(rows, each, by, now));
        boolean guest = GuestRows.guest(rows, person);
        for (Claimed each : guest ? Set.<Claimed>of() : claimed) {
            Wish wish = new Wish(person, each.role(), each.unit(), Period.from(today));
            boolean there = each.unit().map(unit -> TermRows.unit(rows, unit)).orElse(true);
            if (there && !AssignmentRows.twice(rows, wish, today)) {
                UUID id = fresh.get();
                AssignmentRows.insert(rows, id, wish, by, now);
                rows.createUpdate("INSERT INTO ${table}provider_assignment (assignment, provider, person)"
                                + " VALUES (:id, :provider, :person)")
                        .bind("id", id)
                        .bind("provider", provider)
                        .bind("person", person)
                        .execute();
                AuditRows.append(
                        rows,
                        now,
                        Acts.of(
                                "role.assigned",
                                by,
                                AssignmentRows.find(rows, id).orElseThrow()));
            }
        }
    }

    private static Claimed claim(Assignment each) {
        return new Claimed(each.role(), each.place().map(Party::id));
    }

    private static List<Assignment> of(Handle rows, UUID provider, UUID person) {
        return found(
                rows,
                rows.createQuery("SELECT assignment FROM ${table}provider_assignment WHERE provider = :provider"
                                + " AND person = :person")
                        .bind("provider", provider)
                        .bind("person", person));
    }

    private static List<Assignment> found(Handle rows, Query query) {
        return query.mapTo(UUID.class).list().stream()
                .flatMap(id -> AssignmentRows.find(rows, id).stream())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Ends all that came by a provider. */
    public static void endAll(Handle rows, UUID provider, By by, Instant now) {
        LocalDate today = Period.day(now);
        found(
                        rows,
                        rows.createQuery(
                                        "SELECT assignment FROM ${table}provider_assignment WHERE provider = :provider")
                                .bind("provider", provider))
                .stream()
                .filter(each -> !each.over(today))
                .forEach(each -> AssignmentRows.end(rows, each, by, now));
        rows.createUpdate("DELETE FROM ${table}provider_assignment WHERE provider = :provider")
                .bind("provider", provider)
                .execute();
    }
}
