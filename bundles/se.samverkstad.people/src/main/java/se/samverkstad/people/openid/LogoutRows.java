package se.samverkstad.people.openid;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import se.samverkstad.people.openid.token.LogoutTokens;

/** Logout tokens that have come, by the hash of their name, for as long as they would be taken again. */
final class LogoutRows {
    private LogoutRows() {}

    /** @return whether it has not come before */
    static boolean first(Handle rows, String name, Instant now) {
        rows.createUpdate("DELETE FROM ${table}provider_logout WHERE created < :limit")
                .bind("limit", now.minus(LogoutTokens.OLDEST.multipliedBy(2)))
                .execute();
        boolean before = rows.createQuery("SELECT COUNT(*) FROM ${table}provider_logout WHERE token_hash = :name")
                        .bind("name", name)
                        .mapTo(Long.class)
                        .one()
                > 0;
        if (!before) {
            rows.createUpdate("INSERT INTO ${table}provider_logout (token_hash, created) VALUES (:name, :now)")
                    .bind("name", name)
                    .bind("now", now)
                    .execute();
        }
        return !before;
    }
}
