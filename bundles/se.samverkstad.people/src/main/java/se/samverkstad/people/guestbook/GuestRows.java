package se.samverkstad.people.guestbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import se.samverkstad.api.audit.By;
import se.samverkstad.people.guests.Guest;
import se.samverkstad.people.guests.Guest.State;
import se.samverkstad.people.guests.GuestWish;
import se.samverkstad.people.roles.Party;

/** Guests as rows. The name stands here until they choose one; then it stands with the person. */
public final class GuestRows {
    private static final String ALL = "SELECT g.id, g.person, g.token_hash, g.expires, g.name, g.purpose, g.unit,"
            + " g.last_day, g.language, g.made, g.state, p.display_name AS person_name, p.account,"
            + " u.name AS unit_name, m.display_name AS made_name"
            + " FROM ${table}guest g LEFT JOIN ${table}person p ON p.id = g.person"
            + " LEFT JOIN ${table}unit u ON u.id = g.unit LEFT JOIN ${table}person m ON m.id = g.made_by";

    private GuestRows() {}

    /** Whether that person is here as a guest. */
    public static boolean guest(Handle rows, UUID person) {
        return rows.createQuery("SELECT COUNT(*) FROM ${table}person WHERE id = :id AND last_day <> ''")
                        .bind("id", person)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /** Everyone who is or was here as a guest and is not erased. */
    public static Set<UUID> everyone(Handle rows) {
        return rows.createQuery("SELECT id FROM ${table}person WHERE last_day <> ''")
                .mapTo(UUID.class)
                .set();
    }

    static List<Guest> all(Handle rows, Instant now) {
        return read(rows.createQuery(ALL + " ORDER BY g.made DESC"), now);
    }

    static Optional<Guest> find(Handle rows, UUID id, Instant now) {
        return first(rows.createQuery(ALL + " WHERE g.id = :id").bind("id", id), now);
    }

    static Optional<Guest> of(Handle rows, UUID person, Instant now) {
        return first(rows.createQuery(ALL + " WHERE g.person = :person").bind("person", person), now);
    }

    /** Whose link that is, while it holds. */
    static Optional<Guest> invited(Handle rows, String tokenHash, Instant now) {
        return first(rows.createQuery(ALL + " WHERE g.token_hash = :hash").bind("hash", tokenHash), now)
                .filter(guest -> guest.link().isPresent() && guest.open());
    }

    private static Optional<Guest> first(Query query, Instant now) {
        return read(query, now).stream().findFirst();
    }

    private static List<Guest> read(Query query, Instant now) {
        return query.reduceRows(new ArrayList<>(), (found, row) -> {
            found.add(guest(row, now));
            return found;
        });
    }

    private static Guest guest(RowView row, Instant now) {
        Optional<UUID> person = Optional.ofNullable(row.getColumn("person", UUID.class));
        Optional<UUID> unit = Optional.ofNullable(row.getColumn("unit", UUID.class));
        Instant expires = row.getColumn("expires", Instant.class);
        boolean holds = !row.getColumn("token_hash", String.class).isEmpty() && expires.isAfter(now);
        LocalDate lastDay = LocalDate.parse(row.getColumn("last_day", String.class));
        return new Guest(
                row.getColumn("id", UUID.class),
                person,
                text(row, person.isPresent() ? "person_name" : "name"),
                row.getColumn("purpose", String.class),
                unit.map(id -> new Party(id, text(row, "unit_name"))),
                lastDay,
                row.getColumn("language", String.class),
                row.getColumn("made", Instant.class),
                text(row, "made_name"),
                holds ? Optional.of(expires) : Optional.empty(),
                state(row, lastDay, now));
    }

    /** An account may end in other ways than here, and its day passes by itself. */
    private static State state(RowView row, LocalDate lastDay, Instant now) {
        State kept = State.valueOf(row.getColumn("state", String.class));
        boolean goesOn = "active".equals(text(row, "account"));
        boolean past = se.samverkstad.people.roles.Period.day(now).isAfter(lastDay);
        return kept == State.JOINED && (!goesOn || past) || kept == State.INVITED && past ? State.ENDED : kept;
    }

    private static String text(RowView row, String column) {
        return Optional.ofNullable(row.getColumn(column, String.class)).orElse("");
    }

    static void insert(Handle rows, UUID id, GuestWish wish, String tokenHash, Instant now, Instant expires, By by) {
        rows.createUpdate("INSERT INTO ${table}guest (id, token_hash, expires, name, purpose, unit, last_day, language,"
                        + " made, made_by, state)"
                        + " VALUES (:id, :hash, :expires, :name, :purpose, :unit, :last, :language, :now, :by, :state)")
                .bind("id", id)
                .bind("hash", tokenHash)
                .bind("expires", expires)
                .bind("name", wish.name())
                .bind("purpose", wish.purpose())
                .bindByType("unit", wish.unit().orElse(null), UUID.class)
                .bind("last", wish.lastDay().toString())
                .bind("language", wish.language())
                .bind("now", now)
                .bindByType("by", key(by), UUID.class)
                .bind("state", State.INVITED.name())
                .execute();
    }

    private static @Nullable UUID key(By by) {
        return by.id().isEmpty() ? null : UUID.fromString(by.id());
    }

    static void renew(Handle rows, UUID id, String tokenHash, Instant expires) {
        rows.createUpdate("UPDATE ${table}guest SET token_hash = :hash, expires = :expires WHERE id = :id")
                .bind("hash", tokenHash)
                .bind("expires", expires)
                .bind("id", id)
                .execute();
    }

    /** Uses a link up. @return whether it was there: of two at once, one gets it */
    static boolean use(Handle rows, String tokenHash) {
        return rows.createUpdate("UPDATE ${table}guest SET token_hash = '' WHERE token_hash = :hash")
                        .bind("hash", tokenHash)
                        .execute()
                > 0;
    }

    /** From now on the name stands with the person. */
    static void joined(Handle rows, UUID id, UUID person) {
        rows.createUpdate("UPDATE ${table}guest SET person = :person, name = '', state = :state WHERE id = :id")
                .bind("person", person)
                .bind("state", State.JOINED.name())
                .bind("id", id)
                .execute();
    }

    /** Voids the link and erases the name. */
    static void over(Handle rows, UUID id, State state) {
        rows.createUpdate("UPDATE ${table}guest SET token_hash = '', name = '', state = :state WHERE id = :id")
                .bind("state", state.name())
                .bind("id", id)
                .execute();
    }

    static int eraseUnanswered(Handle rows, Instant before) {
        return rows.createUpdate("DELETE FROM ${table}guest WHERE state = :state AND expires < :before")
                .bind("state", State.INVITED.name())
                .bind("before", before)
                .execute();
    }
}
