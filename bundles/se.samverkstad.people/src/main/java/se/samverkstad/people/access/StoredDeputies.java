package se.samverkstad.people.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.store.Store;
import se.samverkstad.people.audit.AuditRows;
import se.samverkstad.people.guestbook.GuestRows;
import se.samverkstad.people.roles.Deputies;
import se.samverkstad.people.roles.Deputyship;
import se.samverkstad.people.roles.Period;
import se.samverkstad.people.roles.RoleRefusal;
import se.samverkstad.people.roles.RoleRefusal.Reason;

/** Who stands in for whom, as rows. Every check, and the entry on the record, is made in the transaction that writes. */
@Component
public final class StoredDeputies implements Deputies {
    private final Store store;
    private final Clock clock;

    @Activate
    public StoredDeputies(@Reference Store store) {
        this(store, Clock.systemUTC());
    }

    public StoredDeputies(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private LocalDate today() {
        return Period.day(clock.instant());
    }

    @Override
    public List<Deputyship> of(UUID person) {
        LocalDate today = today();
        return store.read(rows -> DeputyRows.of(rows, person)).stream()
                .sorted(Comparator.comparing((Deputyship each) -> each.over(today))
                        .thenComparing(each -> each.period().first()))
                .toList();
    }

    @Override
    public Deputyship name(UUID person, UUID deputy, Period period, By by) {
        UUID id = store.newId();
        return store.write(rows -> {
            Instant now = clock.instant();
            check(rows, person, deputy, period);
            DeputyRows.insert(rows, id, person, deputy, period, by, now);
            Deputyship named = kept(DeputyRows.find(rows, id));
            AuditRows.append(rows, now, Acts.of("deputy.named", by, named));
            return named;
        });
    }

    private void check(Handle rows, UUID person, UUID deputy, Period period) {
        if (!TermRows.person(rows, person) || !TermRows.person(rows, deputy)) {
            throw new RoleRefusal(Reason.GONE);
        }
        if (person.equals(deputy)) {
            throw new RoleRefusal(Reason.SELF);
        }
        if (TermRows.accountEnded(rows, person) || TermRows.accountEnded(rows, deputy)) {
            throw new RoleRefusal(Reason.NO_ACCOUNT);
        }
        if (GuestRows.guest(rows, person) || GuestRows.guest(rows, deputy)) {
            throw new RoleRefusal(Reason.GUEST);
        }
        if (period.last().isEmpty()) {
            throw new RoleRefusal(Reason.PERIOD);
        }
        if (period.over(today())) {
            throw new RoleRefusal(Reason.PAST);
        }
        boolean twice = DeputyRows.of(rows, person).stream()
                .anyMatch(each -> !each.over(today())
                        && each.person().id().equals(person)
                        && each.deputy().id().equals(deputy)
                        && each.period().meets(period));
        if (twice) {
            throw new RoleRefusal(Reason.TWICE);
        }
    }

    @Override
    public Deputyship end(UUID deputyship, By by) {
        return store.write(rows -> {
            Deputyship found = kept(DeputyRows.find(rows, deputyship));
            if (found.over(today())) {
                throw new RoleRefusal(Reason.GONE);
            }
            DeputyRows.end(rows, found, by, clock.instant());
            return found;
        });
    }

    private static Deputyship kept(Optional<Deputyship> found) {
        return found.orElseThrow(() -> new RoleRefusal(Reason.GONE));
    }
}
