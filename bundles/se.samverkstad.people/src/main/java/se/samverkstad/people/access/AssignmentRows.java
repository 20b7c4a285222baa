package se.samverkstad.people.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.people.RoleKeys;
import se.samverkstad.people.audit.AuditRows;
import se.samverkstad.people.guestbook.GuestRows;
import se.samverkstad.people.roles.Assignment;
import se.samverkstad.people.roles.Assignments.Wish;
import se.samverkstad.people.roles.Party;
import se.samverkstad.people.roles.Period;

/** Who has which role where and when, as rows. What is over stays. */
public final class AssignmentRows {
    private static final String ALL = "SELECT t.id, t.person, p.display_name AS person_name, t.role, t.unit,"
            + " u.name AS unit_name, t.first_day, t.last_day, t.made, m.display_name AS made_name, t.ended"
            + " FROM ${table}assignment t LEFT JOIN ${table}person p ON p.id = t.person"
            + " LEFT JOIN ${table}unit u ON u.id = t.unit LEFT JOIN ${table}person m ON m.id = t.made_by WHERE";

    private static final String INSERT =
            "INSERT INTO ${table}assignment (id, person, role, unit, first_day, last_day, made, made_by)"
                    + " VALUES (:id, :person, :role, :unit, :first, :last, :now, :by)";

    private AssignmentRows() {}

    static List<Assignment> of(Handle rows, UUID person) {
        return read(rows.createQuery(ALL + " t.person = :person").bind("person", person));
    }

    static Optional<Assignment> find(Handle rows, UUID id) {
        return read(rows.createQuery(ALL + " t.id = :id").bind("id", id)).stream()
                .findFirst();
    }

    static List<Assignment> holding(Handle rows, String role, LocalDate day) {
        return read(rows.createQuery(ALL + " t.role = :role AND" + AccessRows.NOT_OVER)
                .bind("role", role)
                .bind("day", day.toString()));
    }

    /** Those for a unit that hold on that day or later. */
    public static List<Assignment> in(Handle rows, UUID unit, LocalDate day) {
        return read(rows.createQuery(ALL + " t.unit = :unit AND" + AccessRows.NOT_OVER)
                .bind("unit", unit)
                .bind("day", day.toString()));
    }

    private static List<Assignment> read(Query query) {
        return query.reduceRows(new ArrayList<>(), (found, row) -> {
            Optional<UUID> unit = Optional.ofNullable(row.getColumn("unit", UUID.class));
            found.add(new Assignment(
                    row.getColumn("id", UUID.class),
                    TermRows.party(row, "person", "person_name"),
                    row.getColumn("role", String.class),
                    unit.map(id -> new Party(id, TermRows.text(row, "unit_name"))),
                    TermRows.period(row),
                    row.getColumn("made", Instant.class),
                    TermRows.text(row, "made_name"),
                    TermRows.ended(row)));
            return found;
        });
    }

    static void insert(Handle rows, UUID id, Wish wish, By by, Instant now) {
        rows.createUpdate(INSERT)
                .bind("id", id)
                .bind("person", wish.person())
                .bind("role", wish.role())
                .bindByType("unit", wish.unit().orElse(null), UUID.class)
                .bind("first", wish.period().first().toString())
                .bind("last", TermRows.last(wish.period()))
                .bind("now", now)
                .bindByType("by", TermRows.key(by), UUID.class)
                .execute();
    }

    /** With its entry on the record; whoever calls has made sure that it can be so. */
    public static void give(Handle rows, UUID id, Wish wish, By by, Instant now) {
        insert(rows, id, wish, by, now);
        find(rows, id).ifPresent(given -> AuditRows.append(rows, now, Acts.of("role.assigned", by, given)));
    }

    /** A role for the time being, for lists and files. */
    public record Given(UUID id, UUID person, String role, Optional<UUID> unit) {}

    /**
     * Gives those that nobody has there yet, in two statements however many they are. Whoever gives that many tells the
     * record how many. Guests get none: a file may name someone who chose to be called the same.
     *
     * @return how many
     */
    public static int give(Handle rows, List<Given> wanted, By by, Instant now) {
        LocalDate today = Period.day(now);
        Set<List<?>> had = new HashSet<>();
        read(rows.createQuery(ALL + AccessRows.NOT_OVER).bind("day", today.toString()))
                .forEach(each -> had.add(
                        List.of(each.person().id(), each.role(), each.place().map(Party::id))));
        Set<UUID> guests = GuestRows.everyone(rows);
        List<Given> missing = wanted.stream()
                .filter(each -> !guests.contains(each.person()))
                .filter(each -> had.add(List.of(each.person(), each.role(), each.unit())))
                .toList();
        if (missing.isEmpty()) {
            return 0;
        }
        missing.stream()
                .collect(Collectors.groupingBy(Given::role))
                .forEach((role, some) -> insert(rows, role, some, today, by, now));
        return missing.size();
    }

    /** What is the same for thousands of rows stands in the statement: binding is most of what they cost. */
    private static void insert(Handle rows, String role, List<Given> given, LocalDate today, By by, Instant now) {
        if (!RoleKeys.ALL.contains(role)) {
            throw new IllegalArgumentException("there is no role " + role);
        }
        var batch = rows.prepareBatch(INSERT.replace(":role", "'" + role + "'")
                .replace(":first", "'" + today + "'")
                .replace(":last", "''"));
        for (Given each : given) {
            batch.bind("id", each.id())
                    .bind("person", each.person())
                    .bindByType("unit", each.unit().orElse(null), UUID.class)
                    .bind("now", now)
                    .bindByType("by", TermRows.key(by), UUID.class)
                    .add();
        }
        batch.execute();
    }

    /** Everyone who has or has had a role. */
    public static Set<UUID> everyone(Handle rows) {
        return rows.createQuery("SELECT DISTINCT person FROM ${table}assignment")
                .mapTo(UUID.class)
                .set();
    }

    /** Whether the person has that role there already at that time. */
    static boolean twice(Handle rows, Wish wish, LocalDate day) {
        return of(rows, wish.person()).stream()
                .filter(each -> !each.over(day))
                .anyMatch(each -> each.role().equals(wish.role())
                        && each.place().map(Party::id).equals(wish.unit())
                        && each.period().meets(wish.period()));
    }

    /** With its entry on the record. */
    static void end(Handle rows, Assignment ended, By by, Instant now) {
        AuditRows.append(rows, now, Acts.of("role.ended", by, ended));
        rows.createUpdate("UPDATE ${table}assignment SET ended = :now, ended_by = :by WHERE id = :id")
                .bind("now", now)
                .bindByType("by", TermRows.key(by), UUID.class)
                .bind("id", ended.id())
                .execute();
    }

    /** Ends everything that a person has now or would have, and their deputyships on both sides, with their account. */
    public static void endAll(Handle rows, UUID person, By by, Instant now) {
        LocalDate day = Period.day(now);
        of(rows, person).stream().filter(each -> !each.over(day)).forEach(each -> end(rows, each, by, now));
        DeputyRows.of(rows, person).stream()
                .filter(each -> !each.over(day))
                .forEach(each -> DeputyRows.end(rows, each, by, now));
    }
}
