package se.samverkstad.people.signin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import se.samverkstad.store.secret.Seal.Sealed;

/** Second factors as rows: the secret sealed, the codes on paper as hashes. */
public final class FactorRows {
    private FactorRows() {}

    /** @param lastStep of the last code that was used */
    record Row(Sealed secret, long lastStep, Instant created) {}

    static Optional<Row> find(Handle rows, UUID person) {
        return rows
                .createQuery("SELECT secret, sealed_by, last_step, created FROM ${table}second_factor"
                        + " WHERE person = :person")
                .bind("person", person)
                .reduceRows(new ArrayList<Row>(), (found, row) -> {
                    found.add(new Row(
                            sealed(row),
                            row.getColumn("last_step", Long.class),
                            row.getColumn("created", Instant.class)));
                    return found;
                })
                .stream()
                .findFirst();
    }

    private static Sealed sealed(RowView row) {
        return new Sealed(row.getColumn("secret", String.class), row.getColumn("sealed_by", String.class));
    }

    static Optional<Sealed> offered(Handle rows, UUID person, Instant after) {
        return rows
                .createQuery("SELECT secret, sealed_by FROM ${table}second_factor_offer"
                        + " WHERE person = :person AND created > :after")
                .bind("person", person)
                .bind("after", after)
                .reduceRows(new ArrayList<Sealed>(), (found, row) -> {
                    found.add(sealed(row));
                    return found;
                })
                .stream()
                .findFirst();
    }

    static void offer(Handle rows, UUID person, Sealed secret, Instant now) {
        withdraw(rows, person);
        rows.createUpdate("INSERT INTO ${table}second_factor_offer (person, secret, sealed_by, created)"
                        + " VALUES (:person, :secret, :key, :now)")
                .bind("person", person)
                .bind("secret", secret.text())
                .bind("key", secret.key())
                .bind("now", now)
                .execute();
    }

    /** @return whether there was one: of two that confirm at once, one succeeds */
    static boolean withdraw(Handle rows, UUID person) {
        return rows.createUpdate("DELETE FROM ${table}second_factor_offer WHERE person = :person")
                        .bind("person", person)
                        .execute()
                > 0;
    }

    static void turnOn(Handle rows, UUID person, Sealed secret, long step, Instant now) {
        turnOff(rows, person);
        rows.createUpdate("INSERT INTO ${table}second_factor (person, secret, sealed_by, last_step, created)"
                        + " VALUES (:person, :secret, :key, :step, :now)")
                .bind("person", person)
                .bind("secret", secret.text())
                .bind("key", secret.key())
                .bind("step", step)
                .bind("now", now)
                .execute();
    }

    static boolean turnOff(Handle rows, UUID person) {
        rows.createUpdate("DELETE FROM ${table}recovery_code WHERE person = :person")
                .bind("person", person)
                .execute();
        return rows.createUpdate("DELETE FROM ${table}second_factor WHERE person = :person")
                        .bind("person", person)
                        .execute()
                > 0;
    }

    /** @return whether that step was not used before, on any node */
    static boolean use(Handle rows, UUID person, long step) {
        return rows.createUpdate("UPDATE ${table}second_factor SET last_step = :step"
                                + " WHERE person = :person AND last_step < :step")
                        .bind("step", step)
                        .bind("person", person)
                        .execute()
                > 0;
    }

    static List<String> codes(Handle rows, UUID person) {
        return rows.createQuery("SELECT code_hash FROM ${table}recovery_code WHERE person = :person")
                .bind("person", person)
                .mapTo(String.class)
                .list();
    }

    static void keepCodes(Handle rows, UUID person, List<String> hashes) {
        rows.createUpdate("DELETE FROM ${table}recovery_code WHERE person = :person")
                .bind("person", person)
                .execute();
        for (String hash : hashes) {
            rows.createUpdate("INSERT INTO ${table}recovery_code (code_hash, person) VALUES (:hash, :person)")
                    .bind("hash", hash)
                    .bind("person", person)
                    .execute();
        }
    }

    static boolean useCode(Handle rows, UUID person, String hash) {
        return rows.createUpdate("DELETE FROM ${table}recovery_code WHERE person = :person AND code_hash = :hash")
                        .bind("person", person)
                        .bind("hash", hash)
                        .execute()
                > 0;
    }
}
