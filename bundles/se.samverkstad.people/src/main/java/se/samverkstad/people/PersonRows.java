package se.samverkstad.people;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** Persons as rows. The table {@code first_administrator} holds one row at most, which decides who came first. */
final class PersonRows {
    private static final String COLUMNS = "p.id, p.user_name, p.display_name, p.administrator, p.language";

    private PersonRows() {}

    record Known(Person person, String passwordHash) {}

    static boolean administratorExists(Handle rows) {
        return rows.createQuery("SELECT COUNT(*) FROM ${table}person WHERE administrator = :yes")
                        .bind("yes", true)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    static Optional<Known> byUser(Handle rows, String user) {
        return rows
                .createQuery("SELECT " + COLUMNS + ", p.password_hash FROM ${table}person p WHERE p.user_key = :key")
                .bind("key", key(user))
                .reduceRows(new java.util.ArrayList<Known>(), (found, row) -> {
                    found.add(new Known(person(row), row.getColumn("password_hash", String.class)));
                    return found;
                })
                .stream()
                .findFirst();
    }

    static void insert(Handle rows, Person person, String passwordHash, Instant now) {
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

    static void insertFirstAdministrator(Handle rows, UUID person) {
        rows.createUpdate("INSERT INTO ${table}first_administrator (one, person) VALUES (1, :person)")
                .bind("person", person)
                .execute();
    }

    static void changeHash(Handle rows, UUID person, String passwordHash) {
        rows.createUpdate("UPDATE ${table}person SET password_hash = :hash WHERE id = :id")
                .bind("hash", passwordHash)
                .bind("id", person)
                .execute();
    }

    static void changeLanguage(Handle rows, UUID person, String language) {
        rows.createUpdate("UPDATE ${table}person SET language = :language WHERE id = :id")
                .bind("language", language)
                .bind("id", person)
                .execute();
    }

    static Person person(RowView row) {
        return new Person(
                row.getColumn("id", UUID.class),
                row.getColumn("user_name", String.class),
                row.getColumn("display_name", String.class),
                row.getColumn("administrator", Boolean.class),
                row.getColumn("language", String.class));
    }

    static String columns() {
        return COLUMNS;
    }

    /** User names that differ only in case are one. */
    static String key(String user) {
        return user.strip().toLowerCase(Locale.ROOT);
    }
}
