package se.samverkstad.people.signin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import se.samverkstad.api.people.Reach;
import se.samverkstad.people.OpenSession;
import se.samverkstad.people.Origin;
import se.samverkstad.people.Person;
import se.samverkstad.people.access.AccessRows;
import se.samverkstad.people.directory.PersonRows;

/** Sessions as rows, named by the hash of their token. */
public final class SessionRows {
    private SessionRows() {}

    private static final String OPEN = "SELECT s.token_hash, s.device, s.network, s.created, s.used, p.administrator"
            + " FROM ${table}session s JOIN ${table}person p ON p.id = s.person";

    record Open(OpenSession session, boolean administrator) {}

    record Row(String key, Person person, Map<String, Reach> permissions, Instant created, Instant used) {}

    static void insert(Handle rows, String key, UUID person, Origin from, Instant now) {
        rows.createUpdate("INSERT INTO ${table}session (token_hash, person, created, used, device, network)"
                        + " VALUES (:key, :person, :now, :now, :device, :network)")
                .bind("device", from.device())
                .bind("network", from.network())
                .bind("key", key)
                .bind("person", person)
                .bind("now", now)
                .execute();
    }

    /** Those with these keys, with what their persons may on that day in the organisation. */
    static List<Row> find(Handle rows, Collection<String> keys, LocalDate today) {
        record Found(String key, Person person, Instant created, Instant used) {}
        List<Found> found = rows.createQuery("SELECT " + PersonRows.columns()
                        + ", s.token_hash, s.created, s.used FROM ${table}session s"
                        + " JOIN ${table}person p ON p.id = s.person WHERE s.token_hash IN (<keys>) AND"
                        + PersonRows.LASTING)
                .bindList("keys", List.copyOf(keys))
                .bind("day", today.toString())
                .reduceRows(new ArrayList<>(), (all, row) -> {
                    all.add(new Found(
                            row.getColumn("token_hash", String.class),
                            PersonRows.person(row),
                            row.getColumn("created", Instant.class),
                            row.getColumn("used", Instant.class)));
                    return all;
                });
        Set<UUID> asked = found.stream()
                .map(Found::person)
                .filter(person -> !person.administrator())
                .map(Person::id)
                .collect(Collectors.toSet());
        Map<UUID, Map<String, Reach>> may = AccessRows.of(rows, asked, today);
        return found.stream()
                .map(each -> new Row(
                        each.key(),
                        each.person(),
                        may.getOrDefault(each.person().id(), Map.of()),
                        each.created(),
                        each.used()))
                .toList();
    }

    /** Sessions of a person, with whether they administer: by that they end. */
    static List<Open> open(Handle rows, UUID person) {
        return open(rows.createQuery(OPEN + " WHERE s.person = :person").bind("person", person));
    }

    private static List<Open> open(Query query) {
        return query.reduceRows(new ArrayList<>(), (found, row) -> {
            found.add(new Open(
                    new OpenSession(
                            row.getColumn("token_hash", String.class),
                            row.getColumn("device", String.class),
                            row.getColumn("network", String.class),
                            row.getColumn("created", Instant.class),
                            row.getColumn("used", Instant.class)),
                    row.getColumn("administrator", Boolean.class)));
            return found;
        });
    }

    /** @return how many; the kept one may be empty */
    static int deleteOf(Handle rows, UUID person, String kept) {
        return rows.createUpdate("DELETE FROM ${table}session WHERE person = :person AND token_hash <> :kept")
                .bind("person", person)
                .bind("kept", kept)
                .execute();
    }

    static boolean deleteOne(Handle rows, UUID person, String key) {
        return rows.createUpdate("DELETE FROM ${table}session WHERE person = :person AND token_hash = :key")
                        .bind("person", person)
                        .bind("key", key)
                        .execute()
                > 0;
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
