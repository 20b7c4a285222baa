package se.samverkstad.people.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.people.RoleKeys;
import se.samverkstad.api.store.Store;
import se.samverkstad.api.text.SwedishOrder;
import se.samverkstad.people.guestbook.GuestRows;
import se.samverkstad.people.roles.Assignment;
import se.samverkstad.people.roles.Assignments;
import se.samverkstad.people.roles.Deputyship;
import se.samverkstad.people.roles.Period;
import se.samverkstad.people.roles.RoleRefusal;
import se.samverkstad.people.roles.RoleRefusal.Reason;

/** Who has which role, as rows. Every check, and the entry on the record, is made in the transaction that writes. */
@Component
public final class StoredAssignments implements Assignments {
    private final Store store;
    private final Clock clock;

    @Activate
    public StoredAssignments(@Reference Store store) {
        this(store, Clock.systemUTC());
    }

    public StoredAssignments(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private LocalDate today() {
        return Period.day(clock.instant());
    }

    @Override
    public List<Assignment> of(UUID person) {
        LocalDate today = today();
        return store.read(rows -> AssignmentRows.of(rows, person)).stream()
                .sorted(Comparator.comparing((Assignment each) -> each.over(today))
                        .thenComparing(each -> RoleKeys.ALL.indexOf(each.role()))
                        .thenComparing(each -> each.period().first()))
                .toList();
    }

    @Override
    public List<Held> today(UUID person) {
        LocalDate today = today();
        return store.read(rows -> {
            List<Held> held = new ArrayList<>();
            AssignmentRows.of(rows, person).stream()
                    .filter(each -> each.holds(today))
                    .forEach(each -> held.add(new Held(each.role(), each.place(), Optional.empty())));
            for (Deputyship stands : DeputyRows.of(rows, person)) {
                if (stands.deputy().id().equals(person) && stands.holds(today)) {
                    AssignmentRows.of(rows, stands.person().id()).stream()
                            .filter(each -> each.holds(today))
                            .forEach(each ->
                                    held.add(new Held(each.role(), each.place(), Optional.of(stands.person()))));
                }
            }
            held.sort(Comparator.comparing(each -> RoleKeys.ALL.indexOf(each.role())));
            return held;
        });
    }

    @Override
    public List<Assignment> holding(String role) {
        return byName(store.read(rows -> AssignmentRows.holding(rows, role, today())));
    }

    @Override
    public List<Assignment> in(UUID unit) {
        return byName(store.read(rows -> AssignmentRows.in(rows, unit, today())));
    }

    private static List<Assignment> byName(List<Assignment> found) {
        return found.stream()
                .sorted(Comparator.comparing(
                        each -> SwedishOrder.key(each.person().name())))
                .toList();
    }

    @Override
    public Assignment give(Wish wish, By by) {
        UUID id = store.newId();
        return store.write(rows -> {
            Instant now = clock.instant();
            check(rows, wish);
            AssignmentRows.give(rows, id, wish, by, now);
            return kept(AssignmentRows.find(rows, id));
        });
    }

    private void check(Handle rows, Wish wish) {
        boolean there = RoleKeys.ALL.contains(wish.role())
                && TermRows.person(rows, wish.person())
                && wish.unit().map(unit -> TermRows.unit(rows, unit)).orElse(true);
        if (!there) {
            throw new RoleRefusal(Reason.GONE);
        }
        if (TermRows.accountEnded(rows, wish.person())) {
            throw new RoleRefusal(Reason.NO_ACCOUNT);
        }
        if (GuestRows.guest(rows, wish.person())) {
            throw new RoleRefusal(Reason.GUEST);
        }
        if (wish.period().over(today())) {
            throw new RoleRefusal(Reason.PAST);
        }
        if (AssignmentRows.twice(rows, wish, today())) {
            throw new RoleRefusal(Reason.TWICE);
        }
    }

    @Override
    public Assignment end(UUID assignment, By by) {
        return store.write(rows -> {
            Assignment found = kept(AssignmentRows.find(rows, assignment));
            if (found.over(today())) {
                throw new RoleRefusal(Reason.GONE);
            }
            AssignmentRows.end(rows, found, by, clock.instant());
            return found;
        });
    }

    private static Assignment kept(Optional<Assignment> found) {
        return found.orElseThrow(() -> new RoleRefusal(Reason.GONE));
    }
}
