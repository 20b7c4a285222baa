package se.samverkstad.people.directory;

import static se.samverkstad.people.DirectoryException.Reason.GONE;
import static se.samverkstad.people.DirectoryException.Reason.GUEST;
import static se.samverkstad.people.DirectoryException.Reason.LAST_ADMINISTRATOR;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.privacy.PersonalNumbers;
import se.samverkstad.api.store.Store;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.people.Account;
import se.samverkstad.people.DirectoryException;
import se.samverkstad.people.Fault;
import se.samverkstad.people.Member;
import se.samverkstad.people.MemberWish;
import se.samverkstad.people.PeopleException;
import se.samverkstad.people.Person;
import se.samverkstad.people.access.AssignmentRows;
import se.samverkstad.people.audit.AuditRows;
import se.samverkstad.people.guestbook.GuestRows;

/** Persons one at a time, by hand. What is done and its entry on the record are one transaction. */
public final class PersonChanges {
    private static final int LONGEST = 100;

    private final Store store;
    private final Clock clock;

    /** Of a secret that nobody knows, so that no password fits. */
    private final String unusable;

    PersonChanges(Store store, Clock clock, String unusable) {
        this.store = store;
        this.clock = clock;
        this.unusable = unusable;
    }

    List<Fault> faults(MemberWish wish, Optional<UUID> self) {
        List<Fault> faults = new ArrayList<>();
        if (wish.name().isEmpty() || wish.name().length() > LONGEST) {
            faults.add(Fault.NAME);
        }
        if (!wish.email().isEmpty() && !wish.email().matches("[^\\s@<>,;\"]{1,64}@[A-Za-z0-9.-]{1,189}")) {
            faults.add(Fault.EMAIL);
        }
        if (!UserNames.ALLOWED.matcher(wish.user()).matches()) {
            faults.add(Fault.USER);
        } else if (taken(wish.user(), self)) {
            faults.add(Fault.USER_TAKEN);
        }
        if (wish.title().length() > LONGEST) {
            faults.add(Fault.TITLE);
        }
        if (PersonalNumbers.in(String.join("\n", wish.name(), wish.email(), wish.user(), wish.title()))) {
            faults.add(Fault.PERSONAL_NUMBER);
        }
        return faults;
    }

    private boolean taken(String user, Optional<UUID> self) {
        return store.read(rows -> PersonRows.byUser(rows, user))
                .filter(known -> !self.equals(Optional.of(known.person().id())))
                .isPresent();
    }

    UUID add(MemberWish wish, By by) {
        check(wish, Optional.empty());
        Person person = new Person(store.newId(), wish.user(), wish.name(), wish.administrator(), wish.language());
        written(rows -> {
            Instant now = clock.instant();
            MemberRows.insert(rows, List.of(new MemberRows.Row(person, wish.email())), unusable, now);
            place(rows, person.id(), wish);
            AuditRows.append(rows, now, act("person.added", by, person));
            if (person.administrator()) {
                AuditRows.append(rows, now, act("administrator.given", by, person));
            }
        });
        return person.id();
    }

    void change(UUID person, MemberWish wish, By by) {
        check(wish, Optional.of(person));
        written(rows -> {
            Instant moment = clock.instant();
            Member now = MemberRows.one(rows, person, moment);
            if (!wish.administrator()) {
                keepOne(rows, now);
            } else if (GuestRows.guest(rows, person)) {
                throw new DirectoryException(GUEST);
            }
            MemberRows.update(rows, person, wish);
            if (wish.administrator() != now.person().administrator()) {
                // Rights have changed: whoever holds an older session signs in anew (ASVS 7.2.4).
                MemberRows.endSessions(rows, person);
            }
            now.places().stream()
                    .findFirst()
                    .ifPresent(
                            place -> MemberRows.leave(rows, person, place.unit().id()));
            place(rows, person, wish);
            record(rows, moment, now, MemberRows.one(rows, person, moment), by);
        });
    }

    private static void record(Handle rows, Instant now, Member before, Member after, By by) {
        String what = Differences.between(before, after);
        if (!what.isEmpty()) {
            AuditRows.append(
                    rows, now, act("person.changed", by, after.person()).with("what", what));
        }
        if (before.person().administrator() != after.person().administrator()) {
            String kind = after.person().administrator() ? "administrator.given" : "administrator.taken";
            AuditRows.append(rows, now, act(kind, by, after.person()));
        }
    }

    void end(UUID person, By by) {
        store.write(rows -> {
            end(rows, person, by);
            return person;
        });
    }

    void end(Handle rows, UUID person, By by) {
        Instant now = clock.instant();
        Member member = MemberRows.one(rows, person, now);
        keepOne(rows, member);
        MemberRows.account(rows, person, Account.ENDED, unusable);
        MemberRows.closeWaysIn(rows, person);
        MemberRows.endSessions(rows, person);
        AssignmentRows.endAll(rows, person, by, now);
        AuditRows.append(rows, now, act("person.ended", by, member.person()));
    }

    private void check(MemberWish wish, Optional<UUID> self) {
        List<Fault> faults = faults(wish, self);
        if (!faults.isEmpty()) {
            throw new PeopleException("person not kept: " + faults, faults);
        }
    }

    private interface Work {
        void in(Handle rows);
    }

    private void written(Work work) {
        try {
            store.write(rows -> {
                work.in(rows);
                return true;
            });
        } catch (StoreException e) {
            if (e.code() == StoreException.Code.CONFLICT) {
                throw new PeopleException("another came first", List.of(Fault.USER_TAKEN));
            }
            throw e;
        }
    }

    private static void place(Handle rows, UUID person, MemberWish wish) {
        if (wish.unit().isPresent()) {
            UUID unit = wish.unit().get();
            if (UnitRows.tree(rows).stream().noneMatch(each -> each.id().equals(unit))) {
                throw new DirectoryException(GONE);
            }
            MemberRows.leave(rows, person, unit);
            MemberRows.place(rows, List.of(new MemberRows.PlaceRow(person, unit, wish.title())));
        }
    }

    /** Someone who can sign in must be left to administer, and with a password: an organisation may not answer. */
    private void keepOne(Handle rows, Member leaving) {
        if (leaving.person().administrator()
                && leaving.account() == Account.ACTIVE
                && MemberRows.all(rows, clock.instant()).stream()
                        .noneMatch(each -> each.person().administrator()
                                && each.account() == Account.ACTIVE
                                && !each.person().id().equals(leaving.person().id()))) {
            throw new DirectoryException(LAST_ADMINISTRATOR);
        }
    }

    public static By self(Person person) {
        return By.person(person.id().toString(), person.name());
    }

    public static Act act(String kind, By by, Person person) {
        return Act.of(kind, by, person.id().toString()).named(person.name());
    }
}
