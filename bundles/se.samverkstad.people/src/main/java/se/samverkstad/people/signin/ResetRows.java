package se.samverkstad.people.signin;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Links for a new password, named by the hash of their secret; one for each person at most. */
public final class ResetRows {
    private ResetRows() {}

    static void insert(Handle rows, String key, UUID person, Instant now, Instant expires) {
        deleteOf(rows, person);
        rows.createUpdate("INSERT INTO ${table}password_reset (token_hash, person, created, expires)"
                        + " VALUES (:key, :person, :now, :expires)")
                .bind("key", key)
                .bind("person", person)
                .bind("now", now)
                .bind("expires", expires)
                .execute();
    }

    static Optional<UUID> find(Handle rows, String key, Instant now) {
        return rows.createQuery("SELECT person FROM ${table}password_reset WHERE token_hash = :key AND expires > :now")
                .bind("key", key)
                .bind("now", now)
                .mapTo(UUID.class)
                .findOne();
    }

    /** @return how many there were */
    static int deleteOf(Handle rows, UUID person) {
        return rows.createUpdate("DELETE FROM ${table}password_reset WHERE person = :person")
                .bind("person", person)
                .execute();
    }
}
