package se.samverkstad.people.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Query;
import se.samverkstad.people.Person;

/** Persons as rows. The table {@code first_administrator} holds one row at most, which decides who came first. */
public final class PersonRows {
    private static final String COLUMNS = "p.id, p.user_name, p.display_name, p.administrator, p.language";

    private static final String KNOWN = "SELECT " + COLUMNS + ", p.password_hash FROM ${table}person p";

    /** Whose last day, if they have one, is not before {@code :day}. */
    public static final String LASTING = " (p.last_day = '' OR p.last_day >= :day)";

    private PersonRows() {}

    public record Known(Person person, String passwordHash) {}

    public static boolean administratorExists(Handle rows) {
        return rows.createQuery("SELECT COUNT(*) FROM ${table}person WHERE administrator = :yes")
                        .bind("yes", true)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    public static Optional<Known> byUser(Handle rows, String user) {
        return known(rows.createQuery(KNOWN + " WHERE p.user_key = :key").bind("key", key(user)));
    }

    /** Who can sign in on that day, by user name. */
    public static Optional<Known> lasting(Handle rows, String user, LocalDate day) {
        return known(rows.createQuery(KNOWN + " WHERE p.user_key = :key AND" + LASTING)
                .bind("key", key(user))
                .bind("day", day.toString()));
    }

    public static Optional<Known> byId(Handle rows, UUID person) {
        return known(rows.createQuery(KNOWN + " WHERE p.id = :id").bind("id", person));
    }

    private static Optional<Known> known(Query query) {
        return query
                .reduceRows(new java.util.ArrayList<Known>(), (found, row) -> {
                    found.add(new Known(person(row), row.getColumn("password_hash", String.class)));
                    return found;
                })
                .stream()
                .findFirst();
    }

    public static void insert(Handle rows, Person person, String passwordHash, Instant now) {
        rows.createUpdate("INSERT INTO ${table}person (id, user_name, user_key, display_name, password_hash,"
                        + " administrator, language, created)"
                        + " VALUES (:id, :user, :key, :name, :hash, :administrator, :language, :now)")
                .bind("id", person.id())
                .bind("user", person.user())
                .bind("key", key(person.user()))
                .bind("name", person.name())
                .bind("hash", passwordHash)
                .bind("administrator", person.administrator())
                .bind("language", person.language())
                .bind("now", now)
                .execute();
    }

    public static void insertFirstAdministrator(Handle rows, UUID person) {
        rows.createUpdate("INSERT INTO ${table}first_administrator (one, person) VALUES (1, :person)")
                .bind("person", person)
                .execute();
    }

    public static void changeHash(Handle rows, UUID person, String passwordHash) {
        rows.createUpdate("UPDATE ${table}person SET password_hash = :hash WHERE id = :id")
                .bind("hash", passwordHash)
                .bind("id", person)
                .execute();
    }

    /** Being here again also takes back that the person was told of a long absence. */
    public static void signedIn(Handle rows, UUID person, Instant now) {
        rows.createUpdate("UPDATE ${table}person SET last_sign_in = :now, idle_told = NULL WHERE id = :id")
                .bind("now", now)
                .bind("id", person)
                .execute();
    }

    public static void changeLanguage(Handle rows, UUID person, String language) {
        rows.createUpdate("UPDATE ${table}person SET language = :language WHERE id = :id")
                .bind("language", language)
                .bind("id", person)
                .execute();
    }

    public static Person person(RowView row) {
        return new Person(
                row.getColumn("id", UUID.class),
                row.getColumn("user_name", String.class),
                row.getColumn("display_name", String.class),
                row.getColumn("administrator", Boolean.class),
                row.getColumn("language", String.class));
    }

    public static String columns() {
        return COLUMNS;
    }

    /** User names that differ only in case are one. */
    public static String key(String user) {
        return user.strip().toLowerCase(Locale.ROOT);
    }
}
