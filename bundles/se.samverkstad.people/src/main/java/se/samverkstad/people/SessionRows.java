package se.samverkstad.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Sessions as rows, named by the hash of their token. */
final class SessionRows {
    private SessionRows() {}

    record Row(String key, Person person, Instant created, Instant used) {}

    static void insert(Handle rows, String key, UUID person, Instant now) {
        rows.createUpdate("INSERT INTO ${table}session (token_hash, person, created, used)"
                        + " VALUES (:key, :person, :now, :now)")
                .bind("key", key)
                .bind("person", person)
                .bind("now", now)
                .execute();
    }

    static Optional<Row> find(Handle rows, String key) {
        return rows
                .createQuery("SELECT " + PersonRows.columns() + ", s.created, s.used FROM ${table}session s"
                        + " JOIN ${table}person p ON p.id = s.person WHERE s.token_hash = :key")
                .bind("key", key)
                .reduceRows(new ArrayList<Row>(), (found, row) -> {
                    found.add(new Row(
                            key,
                            PersonRows.person(row),
                            row.getColumn("created", Instant.class),
                            row.getColumn("used", Instant.class)));
                    return found;
                })
                .stream()
                .findFirst();
    }

    static void use(Handle rows, String key, Instant now) {
        rows.createUpdate("UPDATE ${table}session SET used = :now WHERE token_hash = :key")
                .bind("now", now)
                .bind("key", key)
                .execute();
    }

    static void delete(Handle rows, String key) {
        rows.createUpdate("DELETE FROM ${table}session WHERE token_hash = :key")
                .bind("key", key)
                .execute();
    }

    static void deleteCreatedBefore(Handle rows, Instant limit) {
        rows.createUpdate("DELETE FROM ${table}session WHERE created < :limit")
                .bind("limit", limit)
                .execute();
    }
}
