package se.samverkstad.people.openid;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Which sessions, and sign-ins between two steps, came by which provider. Named by the hash of their token, like those. */
public final class TieRows {
    /** No session lasts longer. */
    private static final Duration WHOLE = Duration.ofHours(11);

    private TieRows() {}

    public static void insert(Handle rows, String key, Tie tie, UUID person, Instant now) {
        rows.createUpdate("DELETE FROM ${table}provider_session WHERE created < :limit")
                .bind("limit", now.minus(WHOLE))
                .execute();
        rows.createUpdate("INSERT INTO ${table}provider_session (token_hash, provider, person, subject_hash, sid_hash,"
                        + " created) VALUES (:key, :provider, :person, :subject, :sid, :now)")
                .bind("key", key)
                .bind("provider", tie.provider())
                .bind("person", person)
                .bind("subject", tie.subject())
                .bind("sid", tie.sid())
                .bind("now", now)
                .execute();
    }

    /** The second step is done: what held the first now holds the session. */
    public static void move(Handle rows, String half, String session) {
        rows.createUpdate("UPDATE ${table}provider_session SET token_hash = :session WHERE token_hash = :half")
                .bind("session", session)
                .bind("half", half)
                .execute();
    }

    /** @param subject must be the one who has that session there, when the token says both; may be empty */
    static List<String> ofSid(Handle rows, UUID provider, String sid, String subject) {
        return keys(rows.createQuery("SELECT token_hash FROM ${table}provider_session WHERE provider = :provider"
                        + " AND sid_hash = :hash AND (:subject = '' OR subject_hash = :subject)")
                .bind("provider", provider)
                .bind("subject", subject)
                .bind("hash", sid));
    }

    static List<String> ofSubject(Handle rows, UUID provider, String subject) {
        return keys(rows.createQuery("SELECT token_hash FROM ${table}provider_session WHERE provider = :provider"
                        + " AND subject_hash = :hash")
                .bind("provider", provider)
                .bind("hash", subject));
    }

    static List<String> of(Handle rows, UUID provider) {
        return keys(rows.createQuery("SELECT token_hash FROM ${table}provider_session WHERE provider = :provider")
                .bind("provider", provider));
    }

    /** Ends those of one person. */
    static void endOf(Handle rows, UUID provider, UUID person) {
        end(
                rows,
                keys(rows.createQuery("SELECT token_hash FROM ${table}provider_session"
                                + " WHERE provider = :provider AND person = :person")
                        .bind("provider", provider)
                        .bind("person", person)));
    }

    private static List<String> keys(Query query) {
        return query.mapTo(String.class).list();
    }

    /** What a person is called; empty when they are gone. */
    static String name(Handle rows, UUID person) {
        return rows.createQuery("SELECT display_name FROM ${table}person WHERE id = :person")
                .bind("person", person)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    /** @return the persons whose sessions ended, one for each session */
    static List<UUID> end(Handle rows, List<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        List<UUID> persons = rows.createQuery("SELECT person FROM ${table}session WHERE token_hash IN (<keys>)")
                .bindList("keys", keys)
                .mapTo(UUID.class)
                .list();
        for (String table : List.of("session", "half_sign_in", "provider_session")) {
            rows.createUpdate("DELETE FROM ${table}" + table + " WHERE token_hash IN (<keys>)")
                    .bindList("keys", keys)
                    .execute();
        }
        return persons;
    }
}
