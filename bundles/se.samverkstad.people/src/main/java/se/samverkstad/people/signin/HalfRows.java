package se.samverkstad.people.signin;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Sign-ins between the two steps, named by the hash of their token. */
public final class HalfRows {
    private HalfRows() {}

    static void insert(Handle rows, String key, UUID person, Instant now, Instant forgotten) {
        rows.createUpdate("DELETE FROM ${table}half_sign_in WHERE created < :limit")
                .bind("limit", forgotten)
                .execute();
        rows.createUpdate("INSERT INTO ${table}half_sign_in (token_hash, person, created)"
                        + " VALUES (:key, :person, :now)")
                .bind("key", key)
                .bind("person", person)
                .bind("now", now)
                .execute();
    }

    static Optional<UUID> find(Handle rows, String key, Instant after) {
        return rows.createQuery("SELECT person FROM ${table}half_sign_in WHERE token_hash = :key AND created > :after")
                .bind("key", key)
                .bind("after", after)
                .mapTo(UUID.class)
                .findOne();
    }

    /** @return whether there was one: of two that finish at once, one succeeds */
    static boolean delete(Handle rows, String key) {
        return rows.createUpdate("DELETE FROM ${table}half_sign_in WHERE token_hash = :key")
                        .bind("key", key)
                        .execute()
                > 0;
    }
}
