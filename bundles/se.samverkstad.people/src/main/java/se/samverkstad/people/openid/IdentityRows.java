package se.samverkstad.people.openid;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import se.samverkstad.people.Person;
import se.samverkstad.people.roles.Period;

/** Who is whom at a provider, and who waits to be known. By a hash of issuer and subject. */
final class IdentityRows {
    /** Who was forgotten for that long signs in again. */
    private static final Duration WAITING = Duration.ofDays(30);

    private static final long MOST_WAITING = 500;

    private IdentityRows() {}

    /** @param ended whether the account has ended, or its last day is over */
    record Known(Person person, boolean ended) {}

    static Optional<Known> find(Handle rows, String subject, Instant now) {
        String today = Period.day(now).toString();
        return rows
                .createQuery("SELECT p.id, p.user_name, p.display_name, p.administrator, p.language, p.account,"
                        + " p.last_day"
                        + " FROM ${table}provider_identity i JOIN ${table}person p ON p.id = i.person"
                        + " WHERE i.subject_hash = :subject")
                .bind("subject", subject)
                .reduceRows(new ArrayList<Known>(), (found, row) -> {
                    Person person = new Person(
                            row.getColumn("id", UUID.class),
                            row.getColumn("user_name", String.class),
                            row.getColumn("display_name", String.class),
                            row.getColumn("administrator", Boolean.class),
                            row.getColumn("language", String.class));
                    String lastDay = row.getColumn("last_day", String.class);
                    boolean over = !lastDay.isEmpty() && lastDay.compareTo(today) < 0;
                    found.add(new Known(
                            person,
                            over || row.getColumn("account", String.class).equals("ended")));
                    return found;
                })
                .stream()
                .findFirst();
    }

    static void insert(Handle rows, String subject, UUID provider, UUID person, Instant now) {
        rows.createUpdate("INSERT INTO ${table}provider_identity (subject_hash, provider, person, created)"
                        + " VALUES (:subject, :provider, :person, :now)")
                .bind("subject", subject)
                .bind("provider", provider)
                .bind("person", person)
                .bind("now", now)
                .execute();
        rows.createUpdate("UPDATE ${table}person SET account = 'organisation' WHERE id = :id AND account = 'none'")
                .bind("id", person)
                .execute();
        unwait(rows, subject);
    }

    /** Whoever has neither a password nor an organisation left cannot sign in: as if never invited. */
    static void settle(Handle rows) {
        rows.execute("UPDATE ${table}person SET account = 'none' WHERE account = 'organisation'"
                + " AND NOT EXISTS (SELECT 1 FROM ${table}provider_identity i WHERE i.person = ${table}person.id)");
    }

    static int disconnect(Handle rows, UUID provider, UUID person) {
        int gone = rows.createUpdate(
                        "DELETE FROM ${table}provider_identity WHERE provider = :provider AND person = :person")
                .bind("provider", provider)
                .bind("person", person)
                .execute();
        settle(rows);
        return gone;
    }

    static List<UUID> providersOf(Handle rows, UUID person) {
        return rows.createQuery("SELECT DISTINCT provider FROM ${table}provider_identity WHERE person = :person")
                .bind("person", person)
                .mapTo(UUID.class)
                .list();
    }

    /** @return whether there was room, or they waited already */
    static boolean await(Handle rows, UUID provider, Newcomer newcomer) {
        rows.createUpdate("DELETE FROM ${table}provider_waiting WHERE created < :limit OR subject_hash = :subject")
                .bind("limit", newcomer.since().minus(WAITING))
                .bind("subject", newcomer.key())
                .execute();
        long there = rows.createQuery("SELECT COUNT(*) FROM ${table}provider_waiting")
                .mapTo(Long.class)
                .one();
        if (there >= MOST_WAITING) {
            return false;
        }
        rows.createUpdate(
                        "INSERT INTO ${table}provider_waiting (subject_hash, provider, name, email, user_name, created)"
                                + " VALUES (:subject, :provider, :name, :email, :user, :now)")
                .bind("subject", newcomer.key())
                .bind("provider", provider)
                .bind("name", newcomer.name())
                .bind("email", newcomer.email())
                .bind("user", newcomer.user())
                .bind("now", newcomer.since())
                .execute();
        return true;
    }

    static List<Newcomer> waiting(Handle rows, UUID provider) {
        return rows.createQuery("SELECT subject_hash, name, email, user_name, created FROM ${table}provider_waiting"
                        + " WHERE provider = :provider ORDER BY created DESC")
                .bind("provider", provider)
                .reduceRows(new ArrayList<>(), (found, row) -> {
                    found.add(new Newcomer(
                            row.getColumn("subject_hash", String.class),
                            row.getColumn("name", String.class),
                            row.getColumn("email", String.class),
                            row.getColumn("user_name", String.class),
                            row.getColumn("created", Instant.class)));
                    return found;
                });
    }

    static boolean unwait(Handle rows, String subject) {
        return rows.createUpdate("DELETE FROM ${table}provider_waiting WHERE subject_hash = :subject")
                        .bind("subject", subject)
                        .execute()
                > 0;
    }
}
