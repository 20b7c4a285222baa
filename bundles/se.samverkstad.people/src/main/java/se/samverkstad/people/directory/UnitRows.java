package se.samverkstad.people.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samverkstad.api.text.SwedishOrder;
import se.samverkstad.people.Unit;

/** Units as rows, read as a tree. */
public final class UnitRows {
    private UnitRows() {}

    /** Names that differ only in case or in spaces are one. */
    static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    static List<Unit> tree(Handle rows) {
        Map<UUID, Integer> persons = new HashMap<>();
        rows.createQuery("SELECT unit, COUNT(*) AS n FROM ${table}membership GROUP BY unit")
                .reduceRows(persons, (found, row) -> {
                    found.put(
                            row.getColumn("unit", UUID.class),
                            row.getColumn("n", Long.class).intValue());
                    return found;
                });
        List<Unit> all = rows.createQuery("SELECT id, parent, code, name, level FROM ${table}unit")
                .reduceRows(new ArrayList<Unit>(), (found, row) -> {
                    UUID id = row.getColumn("id", UUID.class);
                    found.add(new Unit(
                            id,
                            Optional.ofNullable(row.getColumn("parent", UUID.class)),
                            row.getColumn("code", String.class),
                            row.getColumn("name", String.class),
                            row.getColumn("level", String.class),
                            0,
                            persons.getOrDefault(id, 0)));
                    return found;
                });
        return inOrder(all);
    }

    /** Each after the one it lies in; what lies in nothing that is there stands at the top. */
    static List<Unit> inOrder(List<Unit> all) {
        Map<Optional<UUID>, List<Unit>> below = new HashMap<>();
        Map<UUID, Unit> byId = new HashMap<>();
        all.forEach(unit -> byId.put(unit.id(), unit));
        for (Unit unit : all) {
            Optional<UUID> parent = unit.parent().filter(byId::containsKey);
            below.computeIfAbsent(parent, key -> new ArrayList<>()).add(unit);
        }
        Comparator<Unit> order = Comparator.comparing(unit -> SwedishOrder.key(unit.name()));
        below.values().forEach(sisters -> sisters.sort(order));
        List<Unit> ordered = new ArrayList<>();
        append(Optional.empty(), 0, below, ordered);
        return ordered;
    }

    private static void append(
            Optional<UUID> parent, int depth, Map<Optional<UUID>, List<Unit>> below, List<Unit> ordered) {
        for (Unit unit : below.getOrDefault(parent, List.of())) {
            ordered.add(
                    new Unit(unit.id(), unit.parent(), unit.code(), unit.name(), unit.level(), depth, unit.persons()));
            append(Optional.of(unit.id()), depth + 1, below, ordered);
        }
    }

    /** A unit to be written. */
    record Row(UUID id, @Nullable UUID parent, String code, String name, String level) {}

    static void insert(Handle rows, List<Row> units, Instant now) {
        if (units.isEmpty()) {
            return;
        }
        var batch = rows.prepareBatch("INSERT INTO ${table}unit (id, parent, code, name, name_key, level, created)"
                + " VALUES (:id, :parent, :code, :name, :key, :level, :now)");
        for (Row unit : units) {
            batch.bind("id", unit.id())
                    .bindByType("parent", unit.parent(), UUID.class)
                    .bind("code", unit.code())
                    .bind("name", unit.name())
                    .bind("key", key(unit.name()))
                    .bind("level", unit.level())
                    .bind("now", now)
                    .add();
        }
        batch.execute();
    }

    /** Frees the names of units that are about to get others, so that two may swap theirs. */
    static void aside(Handle rows, List<Row> units) {
        if (units.isEmpty()) {
            return;
        }
        var batch = rows.prepareBatch("UPDATE ${table}unit SET name_key = :key WHERE id = :id");
        units.forEach(unit ->
                batch.bind("id", unit.id()).bind("key", "\n" + unit.id()).add());
        batch.execute();
    }

    static void update(Handle rows, List<Row> units) {
        if (units.isEmpty()) {
            return;
        }
        var batch = rows.prepareBatch("UPDATE ${table}unit SET parent = :parent, code = :code, name = :name,"
                + " name_key = :key, level = :level WHERE id = :id");
        for (Row unit : units) {
            batch.bind("id", unit.id())
                    .bindByType("parent", unit.parent(), UUID.class)
                    .bind("code", unit.code())
                    .bind("name", unit.name())
                    .bind("key", key(unit.name()))
                    .bind("level", unit.level())
                    .add();
        }
        batch.execute();
    }

    static void delete(Handle rows, UUID unit) {
        rows.createUpdate("DELETE FROM ${table}unit WHERE id = :id")
                .bind("id", unit)
                .execute();
    }
}
