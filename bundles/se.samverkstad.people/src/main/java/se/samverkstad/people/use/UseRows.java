package se.samverkstad.people.use;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Sketches as rows: one for each month, secret and view. */
final class UseRows {
    private UseRows() {}

    /** What one row counts. */
    record Counted(YearMonth month, String keyed, String module, String view) {}

    /** The two sketches of a row. */
    record Sketches(Sketch people, Sketch units) {
        static Sketches empty() {
            return new Sketches(Sketch.empty(), Sketch.empty());
        }
    }

    static Optional<Sketches> find(Handle rows, Counted counted) {
        return rows
                .createQuery("SELECT people, units FROM ${table}view_use"
                        + " WHERE month = :month AND keyed = :keyed AND module = :module AND view = :view")
                .bind("month", counted.month().toString())
                .bind("keyed", counted.keyed())
                .bind("module", counted.module())
                .bind("view", counted.view())
                .reduceRows(new ArrayList<Sketches>(), (found, row) -> {
                    found.add(new Sketches(
                            Sketch.of(row.getColumn("people", byte[].class)),
                            Sketch.of(row.getColumn("units", byte[].class))));
                    return found;
                })
                .stream()
                .findFirst();
    }

    static void save(Handle rows, Counted counted, Sketches sketches, Instant now) {
        int changed = bound(
                        rows,
                        "UPDATE ${table}view_use SET people = :people, units = :units"
                                + " WHERE month = :month AND keyed = :keyed AND module = :module AND view = :view",
                        counted,
                        sketches)
                .execute();
        if (changed == 0) {
            bound(
                            rows,
                            "INSERT INTO ${table}view_use (month, keyed, module, view, began, people, units)"
                                    + " VALUES (:month, :keyed, :module, :view, :began, :people, :units)",
                            counted,
                            sketches)
                    .bind("began", now)
                    .execute();
        }
    }

    private static org.jdbi.v3.core.statement.Update bound(
            Handle rows, String sql, Counted counted, Sketches sketches) {
        return rows.createUpdate(sql)
                .bind("month", counted.month().toString())
                .bind("keyed", counted.keyed())
                .bind("module", counted.module())
                .bind("view", counted.view())
                .bind("people", sketches.people().bytes())
                .bind("units", sketches.units().bytes());
    }

    /** Of a view in a month, under whatever secrets. */
    static List<Sketches> all(Handle rows, YearMonth month, String module, String view) {
        return rows.createQuery("SELECT people, units FROM ${table}view_use"
                        + " WHERE month = :month AND module = :module AND view = :view")
                .bind("month", month.toString())
                .bind("module", module)
                .bind("view", view)
                .reduceRows(new ArrayList<>(), (found, row) -> {
                    found.add(new Sketches(
                            Sketch.of(row.getColumn("people", byte[].class)),
                            Sketch.of(row.getColumn("units", byte[].class))));
                    return found;
                });
    }

    static Optional<Instant> since(Handle rows) {
        return rows
                .createQuery("SELECT MIN(began) AS began FROM ${table}view_use")
                .reduceRows(new ArrayList<Optional<Instant>>(), (found, row) -> {
                    found.add(Optional.ofNullable(row.getColumn("began", Instant.class)));
                    return found;
                })
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    static void deleteBefore(Handle rows, YearMonth month) {
        rows.createUpdate("DELETE FROM ${table}view_use WHERE month < :month")
                .bind("month", month.toString())
                .execute();
    }

    static Map<UUID, Set<UUID>> units(Handle rows, Set<UUID> persons) {
        Map<UUID, Set<UUID>> units = new HashMap<>();
        for (UUID person : persons) {
            rows.createQuery("SELECT unit FROM ${table}membership WHERE person = :person")
                    .bind("person", person)
                    .reduceRows(units.computeIfAbsent(person, each -> new HashSet<>()), (found, row) -> {
                        found.add(row.getColumn("unit", UUID.class));
                        return found;
                    });
        }
        return units;
    }
}
