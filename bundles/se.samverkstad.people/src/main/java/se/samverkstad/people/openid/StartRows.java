package se.samverkstad.people.openid;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Sign-ins that are on their way at a provider. They survive a restart, and are the same on every node. */
final class StartRows {
    static final Duration LIFE = Duration.ofMinutes(10);

    /** More than a municipality at eight o'clock; beyond it somebody only fills the table. */
    private static final long MOST = 20_000;

    private StartRows() {}

    record Start(
            UUID provider, String browser, String nonce, String verifier, String redirect, String target, Instant at) {}

    /** @return whether there was room */
    static boolean insert(Handle rows, String state, Start start) {
        rows.createUpdate("DELETE FROM ${table}provider_start WHERE created <= :limit")
                .bind("limit", start.at().minus(LIFE))
                .execute();
        long there = rows.createQuery("SELECT COUNT(*) FROM ${table}provider_start")
                .mapTo(Long.class)
                .one();
        if (there >= MOST) {
            return false;
        }
        rows.createUpdate("INSERT INTO ${table}provider_start (state_hash, provider, browser_hash, nonce, verifier,"
                        + " redirect, target, created)"
                        + " VALUES (:state, :provider, :browser, :nonce, :verifier, :redirect, :target, :at)")
                .bind("state", state)
                .bind("provider", start.provider())
                .bind("browser", start.browser())
                .bind("nonce", start.nonce())
                .bind("verifier", start.verifier())
                .bind("redirect", start.redirect())
                .bind("target", start.target())
                .bind("at", start.at())
                .execute();
        return true;
    }

    static Optional<Start> find(Handle rows, String state, Instant now) {
        return rows
                .createQuery("SELECT provider, browser_hash, nonce, verifier, redirect, target, created"
                        + " FROM ${table}provider_start WHERE state_hash = :state AND created > :limit")
                .bind("state", state)
                .bind("limit", now.minus(LIFE))
                .reduceRows(new ArrayList<Start>(), (found, row) -> {
                    found.add(new Start(
                            row.getColumn("provider", UUID.class),
                            row.getColumn("browser_hash", String.class),
                            row.getColumn("nonce", String.class),
                            row.getColumn("verifier", String.class),
                            row.getColumn("redirect", String.class),
                            row.getColumn("target", String.class),
                            row.getColumn("created", Instant.class)));
                    return found;
                })
                .stream()
                .findFirst();
    }

    /** @return whether there was one: of two that come back at once, one goes on */
    static boolean delete(Handle rows, String state) {
        return rows.createUpdate("DELETE FROM ${table}provider_start WHERE state_hash = :state")
                        .bind("state", state)
                        .execute()
                > 0;
    }
}
