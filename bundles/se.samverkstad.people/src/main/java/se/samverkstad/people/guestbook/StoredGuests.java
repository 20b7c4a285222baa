package se.samverkstad.people.guestbook;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.people.RoleKeys;
import se.samverkstad.api.privacy.PersonalNumbers;
import se.samverkstad.api.store.Store;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.people.Person;
import se.samverkstad.people.access.AssignmentRows;
import se.samverkstad.people.audit.AuditRows;
import se.samverkstad.people.guests.Guest;
import se.samverkstad.people.guests.Guest.State;
import se.samverkstad.people.guests.GuestRefusal;
import se.samverkstad.people.guests.GuestRefusal.Reason;
import se.samverkstad.people.guests.GuestWish;
import se.samverkstad.people.guests.Guests;
import se.samverkstad.people.roles.Assignments;
import se.samverkstad.people.roles.Party;
import se.samverkstad.people.roles.Period;

/** Guests as rows; what is done and its entry on the record are one transaction. */
@Component
public final class StoredGuests implements Guests {
    private final Store store;
    private final Accounts accounts;
    private final AuditLog log;
    private final Clock clock;

    @Activate
    public StoredGuests(@Reference Store store, @Reference Accounts accounts, @Reference AuditLog log) {
        this(store, accounts, log, Clock.systemUTC());
    }

    public StoredGuests(Store store, Accounts accounts, AuditLog log, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public List<Guest> all() {
        return store.read(rows -> GuestRows.all(rows, clock.instant()));
    }

    @Override
    public Optional<Guest> guest(UUID id) {
        return store.read(rows -> GuestRows.find(rows, id, clock.instant()));
    }

    @Override
    public Optional<Guest> of(UUID person) {
        return store.read(rows -> GuestRows.of(rows, person, clock.instant()));
    }

    @Override
    public Invited invite(GuestWish wish, By by) {
        List<Reason> faults = faults(wish);
        if (!faults.isEmpty()) {
            throw new GuestRefusal(faults);
        }
        UUID id = store.newId();
        String secret = accounts.secret();
        return store.write(rows -> {
            Instant now = clock.instant();
            GuestRows.insert(rows, id, wish, accounts.hashOfSecret(secret), now, now.plus(LINK), by);
            Guest guest = kept(rows, id);
            if (guest.place().filter(place -> place.name().isEmpty()).isPresent()) {
                throw new GuestRefusal(Reason.GONE);
            }
            AuditRows.append(rows, now, act("guest.invited", by, guest));
            return new Invited(guest, secret);
        });
    }

    private List<Reason> faults(GuestWish wish) {
        List<Reason> faults = new ArrayList<>(nameFaults(wish.name()));
        if (wish.purpose().isEmpty() || wish.purpose().length() > GuestWish.LONGEST_PURPOSE) {
            faults.add(Reason.PURPOSE);
        }
        LocalDate today = Period.day(clock.instant());
        if (wish.lastDay().isBefore(today) || wish.lastDay().isAfter(today.plus(LONGEST))) {
            faults.add(Reason.LAST_DAY);
        }
        if (PersonalNumbers.in(wish.name()) || PersonalNumbers.in(wish.purpose())) {
            faults.add(Reason.PERSONAL_NUMBER);
        }
        return faults;
    }

    private static List<Reason> nameFaults(String name) {
        return name.isBlank() || name.length() > GuestWish.LONGEST_NAME ? List.of(Reason.NAME) : List.of();
    }

    @Override
    public Invited renew(UUID id, By by) {
        String secret = accounts.secret();
        return store.write(rows -> {
            Instant now = clock.instant();
            Guest before = open(rows, id);
            GuestRows.renew(rows, id, accounts.hashOfSecret(secret), now.plus(LINK));
            AuditRows.append(rows, now, act("guest.renewed", by, before));
            return new Invited(kept(rows, id), secret);
        });
    }

    @Override
    public void end(UUID id, By by) {
        store.write(rows -> {
            Guest guest = open(rows, id);
            boolean joined = guest.state() == State.JOINED;
            GuestRows.over(rows, id, joined ? State.ENDED : State.WITHDRAWN);
            if (joined) {
                guest.person().ifPresent(person -> accounts.end(rows, person, by));
            } else {
                AuditRows.append(rows, clock.instant(), act("guest.withdrawn", by, guest));
            }
            return id;
        });
    }

    @Override
    public Optional<Guest> invited(String secret) {
        return store.read(rows -> GuestRows.invited(rows, accounts.hashOfSecret(secret), clock.instant()));
    }

    @Override
    public Optional<Person> accept(String secret, String name, String password) {
        Optional<Guest> found = invited(secret);
        if (found.isEmpty()) {
            log.count(Act.of("guest.void", By.UNKNOWN, ""));
            return Optional.empty();
        }
        Guest guest = found.get();
        return guest.person().isPresent()
                ? again(guest, guest.person().get(), secret, password)
                : first(guest, secret, name.strip(), password);
    }

    private Optional<Person> first(Guest guest, String secret, String name, String password) {
        List<Reason> faults = new ArrayList<>(nameFaults(name));
        if (PersonalNumbers.in(name)) {
            faults.add(Reason.PERSONAL_NUMBER);
        }
        if (!faults.isEmpty()) {
            throw new GuestRefusal(faults);
        }
        String user = store.read(rows -> accounts.freeUser(rows, name));
        String hash = accounts.hashOfPassword(password, user, name);
        Person person = new Person(store.newId(), user, name, false, guest.language());
        try {
            return store.write(rows -> joined(rows, guest, secret, person, hash));
        } catch (StoreException e) {
            if (e.code() == StoreException.Code.CONFLICT) {
                throw new GuestRefusal(Reason.NAME_TAKEN);
            }
            throw e;
        }
    }

    private Optional<Person> joined(Handle rows, Guest guest, String secret, Person person, String hash) {
        if (!taken(rows, secret)) {
            return Optional.empty();
        }
        if (accounts.nameTaken(rows, person.name())) {
            throw new GuestRefusal(Reason.NAME_TAKEN);
        }
        Instant now = clock.instant();
        accounts.open(rows, person, hash, guest.lastDay(), now);
        GuestRows.joined(rows, guest.id(), person.id());
        Assignments.Wish role = new Assignments.Wish(
                person.id(),
                RoleKeys.CITIZEN_REPRESENTATIVE,
                guest.place().map(Party::id),
                new Period(Period.day(now), Optional.of(guest.lastDay())));
        AssignmentRows.give(rows, store.newId(), role, By.SYSTEM, now);
        AuditRows.append(rows, now, of("guest.joined", self(person), person));
        return Optional.of(person);
    }

    private Optional<Person> again(Guest guest, UUID id, String secret, String password) {
        Person person = store.read(rows -> accounts.person(rows, id));
        String hash = accounts.hashOfPassword(password, person.user(), person.name());
        return store.write(rows -> {
            if (!taken(rows, secret)) {
                return Optional.empty();
            }
            accounts.renew(rows, id, hash);
            AuditRows.append(rows, clock.instant(), of("guest.password", self(person), person));
            return Optional.of(person);
        });
    }

    /** Uses the link up, if it still holds. */
    private boolean taken(Handle rows, String secret) {
        String hash = accounts.hashOfSecret(secret);
        return GuestRows.invited(rows, hash, clock.instant()).isPresent() && GuestRows.use(rows, hash);
    }

    @Override
    public boolean decline(String secret) {
        return store.write(rows -> {
            Optional<Guest> guest = GuestRows.invited(rows, accounts.hashOfSecret(secret), clock.instant())
                    .filter(each -> each.state() == State.INVITED);
            guest.ifPresent(each -> {
                GuestRows.over(rows, each.id(), State.DECLINED);
                AuditRows.append(rows, clock.instant(), act("guest.declined", By.UNKNOWN, each));
            });
            return guest.isPresent();
        });
    }

    @Override
    public boolean leave(Person person) {
        return store.write(rows -> {
            Instant now = clock.instant();
            Optional<Guest> guest = GuestRows.of(rows, person.id(), now).filter(each -> each.state() == State.JOINED);
            guest.ifPresent(each -> {
                GuestRows.over(rows, each.id(), State.LEFT);
                AuditRows.append(rows, now, of("guest.left", self(person), person));
                accounts.end(rows, person.id(), self(person));
            });
            return guest.isPresent();
        });
    }

    @Override
    public int sweep() {
        Instant now = clock.instant();
        return store.write(rows -> {
            List<UUID> over = accounts.over(rows, Period.day(now));
            over.forEach(person -> accounts.end(rows, person, By.SYSTEM));
            return over.size() + GuestRows.eraseUnanswered(rows, now.minus(UNANSWERED));
        });
    }

    private Guest kept(Handle rows, UUID id) {
        return GuestRows.find(rows, id, clock.instant()).orElseThrow(() -> new GuestRefusal(Reason.GONE));
    }

    private Guest open(Handle rows, UUID id) {
        Guest guest = kept(rows, id);
        if (!guest.open()) {
            throw new GuestRefusal(Reason.GONE);
        }
        return guest;
    }

    private static By self(Person person) {
        return By.person(person.id().toString(), person.name());
    }

    private static Act of(String kind, By by, Person person) {
        return Act.of(kind, by, person.id().toString()).named(person.name());
    }

    /** The record is never erased, so nothing that someone wrote about a guest stands there. */
    private static Act act(String kind, By by, Guest guest) {
        return Act.of(kind, by, guest.id().toString())
                .with("unit", guest.place().map(Party::name).orElse(""))
                .with("last", guest.lastDay().toString());
    }
}
