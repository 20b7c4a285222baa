package se.samverkstad.people.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.store.Store;
import se.samverkstad.people.Account;
import se.samverkstad.people.Directory;
import se.samverkstad.people.Directory.Invitation;
import se.samverkstad.people.DirectoryException;
import se.samverkstad.people.Member;
import se.samverkstad.people.PeopleException;
import se.samverkstad.people.Person;
import se.samverkstad.people.audit.AuditRows;
import se.samverkstad.people.guestbook.GuestRows;
import se.samverkstad.people.passwords.Argon2;
import se.samverkstad.people.passwords.PasswordRule;
import se.samverkstad.people.passwords.Secrets;

/** Links with which persons choose their password. Only the hash of a link's secret is kept. */
public final class Invitations {
    private final Store store;
    private final Clock clock;
    private final Argon2 argon2;
    private final PasswordRule rule;
    private final AuditLog log;

    Invitations(Store store, Clock clock, Argon2 argon2, PasswordRule rule, AuditLog log) {
        this.store = store;
        this.clock = clock;
        this.argon2 = argon2;
        this.rule = rule;
        this.log = log;
    }

    String invite(UUID person, By by) {
        String secret = Secrets.random(256);
        store.write(rows -> {
            Instant now = clock.instant();
            Member member = MemberRows.one(rows, person, now);
            if (GuestRows.guest(rows, person)) {
                // Their links hold for a shorter time, and tell what it means before they ask for anything.
                throw new DirectoryException(DirectoryException.Reason.GUEST);
            }
            MemberRows.invite(rows, Secrets.hash(secret), person, now, now.plus(Directory.INVITATION));
            return AuditRows.append(rows, now, PersonChanges.act("person.invited", by, member.person()));
        });
        return secret;
    }

    Optional<Invitation> open(String secret) {
        return store.read(rows -> open(rows, secret));
    }

    private Optional<Invitation> open(Handle rows, String secret) {
        Instant now = clock.instant();
        Map<UUID, Instant> found = MemberRows.invited(rows, Secrets.hash(secret), now);
        return found.entrySet().stream().findFirst().map(each -> {
            Member member = MemberRows.one(rows, each.getKey(), now);
            return new Invitation(member.person(), !hadPassword(member), each.getValue());
        });
    }

    private static boolean hadPassword(Member member) {
        return member.account() == Account.ACTIVE || member.account() == Account.ENDED;
    }

    Optional<Person> accept(String secret, String password) {
        Optional<Person> invited = open(secret).map(Invitation::person);
        if (invited.isEmpty()) {
            log.count(Act.of("invitation.void", By.UNKNOWN, ""));
            return invited;
        }
        Person person = invited.get();
        rule.fault(password, person.user(), person.name()).ifPresent(fault -> {
            throw new PeopleException("password not taken: " + fault, List.of(fault));
        });
        String hash = argon2.hash(password);
        boolean mine = store.write(rows -> {
            if (open(rows, secret).isEmpty() || MemberRows.uninvite(rows, person.id()) == 0) {
                return false;
            }
            MemberRows.account(rows, person.id(), Account.ACTIVE, hash);
            MemberRows.closeWaysIn(rows, person.id());
            MemberRows.endSessions(rows, person.id());
            AuditRows.append(
                    rows,
                    clock.instant(),
                    PersonChanges.act("invitation.accepted", PersonChanges.self(person), person));
            return true;
        });
        if (!mine) {
            log.count(PersonChanges.act("invitation.void", By.UNKNOWN, person));
        }
        return mine ? invited : Optional.empty();
    }
}
