package se.samverkstad.people.openid;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import se.samverkstad.people.openid.Provider.Arrival;
import se.samverkstad.people.openid.Provider.Identity;
import se.samverkstad.people.openid.Provider.RoleRule;
import se.samverkstad.store.secret.Seal.Sealed;

/** Providers as rows. Lists stand as words with spaces between. */
final class ProviderRows {
    private static final String ALL =
            "SELECT id, path, name, issuer, client, secret, scopes, levels, most_minutes, identity,"
                    + " claim, arrival, inside, active FROM ${table}provider";

    private ProviderRows() {}

    static List<Provider> all(Handle rows) {
        return read(rows.createQuery(ALL));
    }

    static Optional<Provider> byKey(Handle rows, String key) {
        return read(rows.createQuery(ALL + " WHERE path = :key").bind("key", key)).stream()
                .findFirst();
    }

    static Optional<Provider> byId(Handle rows, UUID id) {
        return read(rows.createQuery(ALL + " WHERE id = :id").bind("id", id)).stream()
                .findFirst();
    }

    private static List<Provider> read(Query query) {
        return query.reduceRows(new ArrayList<>(), (found, row) -> {
            found.add(provider(row));
            return found;
        });
    }

    private static Provider provider(RowView row) {
        return new Provider(
                row.getColumn("id", UUID.class),
                row.getColumn("path", String.class),
                row.getColumn("name", String.class),
                row.getColumn("issuer", String.class),
                row.getColumn("client", String.class),
                !row.getColumn("secret", String.class).isEmpty(),
                row.getColumn("scopes", String.class),
                words(row.getColumn("levels", String.class)),
                Duration.ofMinutes(row.getColumn("most_minutes", Long.class)),
                Identity.of(row.getColumn("identity", String.class)).orElseThrow(),
                row.getColumn("claim", String.class),
                Arrival.of(row.getColumn("arrival", String.class)).orElseThrow(),
                Set.copyOf(words(row.getColumn("inside", String.class))),
                row.getColumn("active", Boolean.class));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    static void insert(Handle rows, UUID id, String key, ProviderWish wish, Sealed secret, Instant now) {
        bind(
                        rows.createUpdate(
                                "INSERT INTO ${table}provider (id, path, name, issuer, client, secret, sealed_by,"
                                        + " scopes, levels, most_minutes, identity, claim, arrival, inside, active, created)"
                                        + " VALUES (:id, :key, :name, :issuer, :client, :secret, :sealed, :scopes, :levels,"
                                        + " :most, :identity, :claim, :arrival, :inside, :active, :now)"),
                        id,
                        wish)
                .bind("key", key)
                .bind("secret", secret.text())
                .bind("sealed", secret.key())
                .bind("now", now)
                .execute();
        roles(rows, id, wish.roles());
    }

    static int update(Handle rows, UUID id, ProviderWish wish, Optional<Sealed> secret) {
        int changed = bind(
                        rows.createUpdate(
                                "UPDATE ${table}provider SET name = :name, issuer = :issuer, client = :client,"
                                        + " scopes = :scopes, levels = :levels, most_minutes = :most, identity = :identity,"
                                        + " claim = :claim, arrival = :arrival, inside = :inside, active = :active"
                                        + " WHERE id = :id"),
                        id,
                        wish)
                .execute();
        secret.ifPresent(hidden -> rows.createUpdate(
                        "UPDATE ${table}provider SET secret = :secret, sealed_by = :sealed WHERE id = :id")
                .bind("secret", hidden.text())
                .bind("sealed", hidden.key())
                .bind("id", id)
                .execute());
        roles(rows, id, wish.roles());
        return changed;
    }

    private static Update bind(Update update, UUID id, ProviderWish wish) {
        return update.bind("id", id)
                .bind("name", wish.name())
                .bind("issuer", wish.issuer())
                .bind("client", wish.client())
                .bind("scopes", wish.scopes())
                .bind("levels", String.join(" ", wish.levels()))
                .bind("most", wish.most().toMinutes())
                .bind("identity", wish.identity().word())
                .bind("claim", wish.claim())
                .bind("arrival", wish.arrival().word())
                .bind("inside", String.join(" ", wish.inside()))
                .bind("active", wish.active());
    }

    static Optional<Sealed> secret(Handle rows, UUID id) {
        return rows
                .createQuery("SELECT secret, sealed_by FROM ${table}provider WHERE id = :id AND secret <> ''")
                .bind("id", id)
                .reduceRows(new ArrayList<Sealed>(), (found, row) -> {
                    found.add(new Sealed(
                            row.getColumn("secret", String.class), row.getColumn("sealed_by", String.class)));
                    return found;
                })
                .stream()
                .findFirst();
    }

    static void delete(Handle rows, UUID id) {
        for (String table : List.of("provider_role", "provider_identity", "provider_waiting", "provider_start")) {
            rows.createUpdate("DELETE FROM ${table}" + table + " WHERE provider = :id")
                    .bind("id", id)
                    .execute();
        }
        IdentityRows.settle(rows);
        rows.createUpdate("DELETE FROM ${table}provider WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    static List<RoleRule> roles(Handle rows, UUID id) {
        return rows.createQuery("SELECT value, role, unit FROM ${table}provider_role WHERE provider = :id"
                        + " ORDER BY value, role")
                .bind("id", id)
                .reduceRows(new ArrayList<>(), (found, row) -> {
                    found.add(new RoleRule(
                            row.getColumn("value", String.class),
                            row.getColumn("role", String.class),
                            Optional.ofNullable(row.getColumn("unit", UUID.class))));
                    return found;
                });
    }

    private static void roles(Handle rows, UUID id, List<RoleRule> rules) {
        rows.createUpdate("DELETE FROM ${table}provider_role WHERE provider = :id")
                .bind("id", id)
                .execute();
        rules.forEach(rule -> rows.createUpdate("INSERT INTO ${table}provider_role (provider, value, role, unit)"
                        + " VALUES (:id, :value, :role, :unit)")
                .bind("id", id)
                .bind("value", rule.value())
                .bind("role", rule.role())
                .bindByType("unit", rule.unit().orElse(null), UUID.class)
                .execute());
    }
}
