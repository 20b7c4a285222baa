package se.samverkstad.people.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import se.samverkstad.api.text.SwedishOrder;
import se.samverkstad.people.Account;
import se.samverkstad.people.Directory;
import se.samverkstad.people.DirectoryException;
import se.samverkstad.people.Member;
import se.samverkstad.people.MemberWish;
import se.samverkstad.people.Person;
import se.samverkstad.people.Unit;

/** Persons with their units and invitations, as rows. */
public final class MemberRows {
    private MemberRows() {}

    /** A person to be, for whom no password holds yet. */
    public record Row(Person person, String email) {}

    record PlaceRow(UUID person, UUID unit, String title) {}

    static List<Member> all(Handle rows, Instant now) {
        Map<UUID, Unit> units = UnitRows.tree(rows).stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        Map<UUID, List<Member.Place>> places = new HashMap<>();
        rows.createQuery("SELECT person, unit, title FROM ${table}membership").reduceRows(places, (found, row) -> {
            Unit unit = units.get(row.getColumn("unit", UUID.class));
            if (unit != null) {
                found.computeIfAbsent(row.getColumn("person", UUID.class), key -> new ArrayList<>())
                        .add(new Member.Place(unit, row.getColumn("title", String.class)));
            }
            return found;
        });
        places.values()
                .forEach(list -> list.sort(java.util.Comparator.comparing(
                        (Member.Place place) -> SwedishOrder.key(place.unit().name()))));
        Map<UUID, Instant> invited = new HashMap<>();
        rows.createQuery("SELECT person, expires FROM ${table}invitation WHERE expires > :now")
                .bind("now", now)
                .reduceRows(invited, (found, row) -> {
                    found.put(row.getColumn("person", UUID.class), row.getColumn("expires", Instant.class));
                    return found;
                });
        return rows
                .createQuery("SELECT " + PersonRows.columns() + ", p.email, p.account FROM ${table}person p")
                .reduceRows(new ArrayList<Member>(), (found, row) -> {
                    Person person = PersonRows.person(row);
                    found.add(new Member(
                            person,
                            row.getColumn("email", String.class),
                            Account.of(row.getColumn("account", String.class)),
                            places.getOrDefault(person.id(), List.of()),
                            Optional.ofNullable(invited.get(person.id()))));
                    return found;
                })
                .stream()
                .sorted(java.util.Comparator.comparing(
                        (Member member) -> SwedishOrder.key(member.person().name())))
                .toList();
    }

    /** @throws DirectoryException when that person is not there */
    public static Member one(Handle rows, UUID person, Instant now) {
        return all(rows, now).stream()
                .filter(each -> each.person().id().equals(person))
                .findFirst()
                .orElseThrow(() -> new DirectoryException(DirectoryException.Reason.GONE));
    }

    /** Who can sign in with a password, by user name, or by an e-mail address that nobody else has. */
    public static Optional<Row> active(Handle rows, String name) {
        List<Row> found = rows.createQuery("SELECT " + PersonRows.columns() + ", p.email FROM ${table}person p"
                        + " WHERE p.account = :active AND (p.user_key = :key OR LOWER(p.email) = :key)")
                .bind("active", Account.ACTIVE.word())
                .bind("key", PersonRows.key(name))
                .reduceRows(new ArrayList<>(), (all, row) -> {
                    all.add(new Row(PersonRows.person(row), row.getColumn("email", String.class)));
                    return all;
                });
        Optional<Row> byUser = found.stream()
                .filter(row -> PersonRows.key(row.person().user()).equals(PersonRows.key(name)))
                .findFirst();
        return byUser.isPresent() || found.size() != 1 ? byUser : Optional.of(found.get(0));
    }

    static List<Directory.Belonging> belongings(Handle rows, UUID person) {
        return rows
                .createQuery("SELECT u.name, m.title FROM ${table}membership m JOIN ${table}unit u ON u.id = m.unit"
                        + " WHERE m.person = :person")
                .bind("person", person)
                .reduceRows(new ArrayList<Directory.Belonging>(), (found, row) -> {
                    found.add(new Directory.Belonging(
                            row.getColumn("name", String.class), row.getColumn("title", String.class)));
                    return found;
                })
                .stream()
                .sorted(java.util.Comparator.comparing(each -> SwedishOrder.key(each.unit())))
                .toList();
    }

    static List<String> administrators(Handle rows) {
        return rows
                .createQuery("SELECT display_name FROM ${table}person"
                        + " WHERE administrator = :yes AND account IN (:active, :organisation)")
                .bind("yes", true)
                .bind("active", Account.ACTIVE.word())
                .bind("organisation", Account.ORGANISATION.word())
                .mapTo(String.class)
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(SwedishOrder::key))
                .toList();
    }

    static void insert(Handle rows, List<Row> persons, String unusableHash, Instant now) {
        if (persons.isEmpty()) {
            return;
        }
        var batch = rows.prepareBatch(
                "INSERT INTO ${table}person (id, user_name, user_key, display_name, password_hash,"
                        + " administrator, language, created, email, account)"
                        + " VALUES (:id, :user, :key, :name, :hash, :administrator, :language, :now, :email, :account)");
        for (Row row : persons) {
            Person person = row.person();
            batch.bind("id", person.id())
                    .bind("user", person.user())
                    .bind("key", PersonRows.key(person.user()))
                    .bind("name", person.name())
                    .bind("hash", unusableHash)
                    .bind("administrator", person.administrator())
                    .bind("language", person.language())
                    .bind("now", now)
                    .bind("email", row.email())
                    .bind("account", Account.NONE.word())
                    .add();
        }
        batch.execute();
    }

    static void place(Handle rows, List<PlaceRow> places) {
        if (places.isEmpty()) {
            return;
        }
        var batch = rows.prepareBatch(
                "INSERT INTO ${table}membership (person, unit, title) VALUES (:person, :unit, :title)");
        for (PlaceRow place : places) {
            batch.bind("person", place.person())
                    .bind("unit", place.unit())
                    .bind("title", place.title())
                    .add();
        }
        batch.execute();
    }

    static void leave(Handle rows, UUID person, UUID unit) {
        rows.createUpdate("DELETE FROM ${table}membership WHERE person = :person AND unit = :unit")
                .bind("person", person)
                .bind("unit", unit)
                .execute();
    }

    static void update(Handle rows, UUID person, MemberWish wish) {
        rows.createUpdate("UPDATE ${table}person SET user_name = :user, user_key = :key, display_name = :name,"
                        + " administrator = :administrator, email = :email WHERE id = :id")
                .bind("user", wish.user())
                .bind("key", PersonRows.key(wish.user()))
                .bind("name", wish.name())
                .bind("administrator", wish.administrator())
                .bind("email", wish.email())
                .bind("id", person)
                .execute();
    }

    public static void account(Handle rows, UUID person, Account account, String passwordHash) {
        rows.createUpdate("UPDATE ${table}person SET account = :account, password_hash = :hash WHERE id = :id")
                .bind("account", account.word())
                .bind("hash", passwordHash)
                .bind("id", person)
                .execute();
        if (account == Account.ENDED) {
            TokenRows.deleteOf(rows, person); // also for whoever comes back later
            FeedRows.deleteOf(rows, person);
        }
    }

    static void invite(Handle rows, String tokenHash, UUID person, Instant now, Instant expires) {
        uninvite(rows, person);
        rows.createUpdate("INSERT INTO ${table}invitation (token_hash, person, created, expires)"
                        + " VALUES (:hash, :person, :now, :expires)")
                .bind("hash", tokenHash)
                .bind("person", person)
                .bind("now", now)
                .bind("expires", expires)
                .execute();
    }

    /** How many were open. */
    static int uninvite(Handle rows, UUID person) {
        return rows.createUpdate("DELETE FROM ${table}invitation WHERE person = :person")
                .bind("person", person)
                .execute();
    }

    /** Whom a secret invites, and until when. */
    static Map<UUID, Instant> invited(Handle rows, String tokenHash, Instant now) {
        return rows.createQuery(
                        "SELECT person, expires FROM ${table}invitation WHERE token_hash = :hash AND expires > :now")
                .bind("hash", tokenHash)
                .bind("now", now)
                .reduceRows(new LinkedHashMap<>(), (found, row) -> {
                    found.put(row.getColumn("person", UUID.class), row.getColumn("expires", Instant.class));
                    return found;
                });
    }

    /** With a new password, every way in that was opened for the old one is closed: links, invitations and half sign-ins. */
    public static void closeWaysIn(Handle rows, UUID person) {
        for (String table : List.of("password_reset", "half_sign_in")) {
            rows.createUpdate("DELETE FROM ${table}" + table + " WHERE person = :person")
                    .bind("person", person)
                    .execute();
        }
        uninvite(rows, person);
    }

    public static void endSessions(Handle rows, UUID person) {
        rows.createUpdate("DELETE FROM ${table}session WHERE person = :person")
                .bind("person", person)
                .execute();
    }
}
