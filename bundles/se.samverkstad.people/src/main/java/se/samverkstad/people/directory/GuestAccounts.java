package se.samverkstad.people.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.store.Store;
import se.samverkstad.people.Account;
import se.samverkstad.people.ContextWords;
import se.samverkstad.people.PeopleException;
import se.samverkstad.people.Person;
import se.samverkstad.people.guestbook.Accounts;
import se.samverkstad.people.passwords.Argon2;
import se.samverkstad.people.passwords.PasswordRule;
import se.samverkstad.people.passwords.Secrets;

/** The accounts of guests, as rows of persons like all others. */
@Component
public final class GuestAccounts implements Accounts {
    private final Argon2 argon2;
    private final PersonChanges persons;
    private final PasswordRule rule = new PasswordRule();

    @Activate
    public GuestAccounts(@Reference Store store) {
        this(store, Clock.systemUTC(), Argon2.CURRENT);
    }

    public GuestAccounts(Store store, Clock clock, Argon2 argon2) {
        this.argon2 = argon2;
        this.persons = new PersonChanges(store, clock, argon2.unusable());
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindContext(ContextWords context) {
        rule.surroundedBy(context::names);
    }

    void unbindContext(ContextWords context) {
        rule.surroundedBy(Set::of);
    }

    @Override
    public String secret() {
        return Secrets.random(256);
    }

    @Override
    public String hashOfSecret(String secret) {
        return Secrets.hash(secret);
    }

    @Override
    public String hashOfPassword(String password, String user, String name) {
        rule.fault(password, user, name).ifPresent(fault -> {
            throw new PeopleException("password not taken: " + fault, List.of(fault));
        });
        return argon2.hash(password);
    }

    @Override
    public String freeUser(Handle rows, String name) {
        return UserNames.fresh(
                "",
                name,
                new HashSet<>(rows.createQuery("SELECT user_key FROM ${table}person")
                        .mapTo(String.class)
                        .list()));
    }

    @Override
    public boolean nameTaken(Handle rows, String name) {
        String wanted = plain(name);
        return rows.createQuery("SELECT display_name FROM ${table}person").mapTo(String.class).list().stream()
                .anyMatch(each -> plain(each).equals(wanted));
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    @Override
    public void open(Handle rows, Person person, String passwordHash, LocalDate lastDay, Instant now) {
        PersonRows.insert(rows, person, passwordHash, now);
        rows.createUpdate("UPDATE ${table}person SET last_day = :day WHERE id = :id")
                .bind("day", lastDay.toString())
                .bind("id", person.id())
                .execute();
    }

    @Override
    public Person person(Handle rows, UUID person) {
        return PersonRows.byId(rows, person)
                .orElseThrow(() -> new IllegalArgumentException("there is no person " + person))
                .person();
    }

    @Override
    public List<UUID> over(Handle rows, LocalDate today) {
        return rows.createQuery("SELECT id FROM ${table}person"
                        + " WHERE account = :active AND last_day <> '' AND last_day < :today")
                .bind("active", Account.ACTIVE.word())
                .bind("today", today.toString())
                .mapTo(UUID.class)
                .list();
    }

    @Override
    public void renew(Handle rows, UUID person, String passwordHash) {
        MemberRows.account(rows, person, Account.ACTIVE, passwordHash);
        MemberRows.closeWaysIn(rows, person);
        MemberRows.endSessions(rows, person);
    }

    @Override
    public void end(Handle rows, UUID person, By by) {
        boolean goesOn = rows.createQuery("SELECT COUNT(*) FROM ${table}person WHERE id = :id AND account = :active")
                        .bind("id", person)
                        .bind("active", Account.ACTIVE.word())
                        .mapTo(Long.class)
                        .one()
                > 0;
        if (goesOn) {
            persons.end(rows, person, by);
        }
    }
}
