package se.samverkstad.people.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.store.Store;
import se.samverkstad.people.Account;
import se.samverkstad.people.ContextWords;
import se.samverkstad.people.Passwords;
import se.samverkstad.people.PeopleException;
import se.samverkstad.people.Person;
import se.samverkstad.people.audit.AuditRows;
import se.samverkstad.people.directory.MemberRows;
import se.samverkstad.people.directory.PersonChanges;
import se.samverkstad.people.directory.PersonRows;
import se.samverkstad.people.directory.PersonRows.Known;
import se.samverkstad.people.passwords.Argon2;
import se.samverkstad.people.passwords.PasswordRule;
import se.samverkstad.people.passwords.Secrets;

/** Passwords and the links for new ones, as rows in the store. */
@Component
public final class StoredPasswords implements Passwords {
    private final Store store;
    private final AuditLog log;
    private final Clock clock;
    private final Argon2 argon2;
    private final PasswordRule rule = new PasswordRule();

    @Activate
    public StoredPasswords(@Reference Store store, @Reference AuditLog log) {
        this(store, log, Clock.systemUTC(), Argon2.CURRENT);
    }

    public StoredPasswords(Store store, AuditLog log, Clock clock, Argon2 argon2) {
        this.log = log;
        this.store = store;
        this.clock = clock;
        this.argon2 = argon2;
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindContext(ContextWords context) {
        rule.surroundedBy(context::names);
    }

    void unbindContext(ContextWords context) {
        rule.surroundedBy(Set::of);
    }

    @Override
    public void change(Person person, String password, String kept) {
        String hash = checked(person, password);
        store.write(rows -> {
            PersonRows.changeHash(rows, person.id(), hash);
            MemberRows.closeWaysIn(rows, person.id());
            SessionRows.deleteOf(rows, person.id(), kept);
            return AuditRows.append(
                    rows,
                    clock.instant(),
                    PersonChanges.act("account.password-changed", PersonChanges.self(person), person));
        });
    }

    private String checked(Person person, String password) {
        rule.fault(password, person.user(), person.name()).ifPresent(fault -> {
            throw new PeopleException("password not taken: " + fault, List.of(fault));
        });
        return argon2.hash(password);
    }

    @Override
    public Optional<Asked> ask(String name) {
        String secret = Secrets.random(256);
        Instant now = clock.instant();
        return store.write(rows -> {
            Optional<MemberRows.Row> asking =
                    MemberRows.active(rows, name).filter(row -> !row.email().isEmpty());
            asking.ifPresent(row -> {
                ResetRows.insert(rows, Secrets.hash(secret), row.person().id(), now, now.plus(LINK));
                AuditRows.append(rows, now, PersonChanges.act("account.reset-asked", By.UNKNOWN, row.person()));
            });
            return asking.map(row -> new Asked(row.person(), row.email(), secret));
        });
    }

    @Override
    public Optional<Asked> rescue(UUID person, By by) {
        String secret = Secrets.random(256);
        Instant now = clock.instant();
        return store.write(rows -> {
            Optional<Person> administrator =
                    PersonRows.byId(rows, person).map(Known::person).filter(Person::administrator);
            administrator.ifPresent(each -> {
                ResetRows.insert(rows, Secrets.hash(secret), each.id(), now, now.plus(LINK));
                FactorRows.turnOff(rows, each.id());
                AuditRows.append(rows, now, PersonChanges.act("account.rescued", by, each));
            });
            return administrator.map(each -> new Asked(each, "", secret));
        });
    }

    @Override
    public Optional<Person> holder(String secret) {
        return store.read(rows -> holder(rows, secret));
    }

    private Optional<Person> holder(Handle rows, String secret) {
        return ResetRows.find(rows, Secrets.hash(secret), clock.instant())
                .flatMap(person -> PersonRows.byId(rows, person))
                .map(Known::person);
    }

    @Override
    public Optional<Person> use(String secret, String password) {
        Optional<Person> person = holder(secret);
        if (person.isEmpty()) {
            log.count(Act.of("account.reset-void", By.UNKNOWN, ""));
            return person;
        }
        UUID id = person.get().id();
        String hash = checked(person.get(), password);
        boolean mine = store.write(rows -> {
            if (holder(rows, secret).isEmpty() || ResetRows.deleteOf(rows, id) == 0) {
                return false;
            }
            MemberRows.account(rows, id, Account.ACTIVE, hash);
            MemberRows.closeWaysIn(rows, id);
            MemberRows.endSessions(rows, id);
            AuditRows.append(
                    rows,
                    clock.instant(),
                    PersonChanges.act("account.reset-used", PersonChanges.self(person.get()), person.get()));
            return true;
        });
        return mine ? person : Optional.empty();
    }
}
