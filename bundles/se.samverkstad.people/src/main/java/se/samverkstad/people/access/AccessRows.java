package se.samverkstad.people.access;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samverkstad.api.people.Reach;

/** What a person may do on a day, and where. Asked with every request, so it reads what it must and nothing else. */
public final class AccessRows {
    /** What holds on {@code :day} of the table that is named {@code t} in the query. */
    static final String HOLDS = " t.ended IS NULL AND t.first_day <= :day AND (t.last_day = '' OR t.last_day >= :day) ";

    /** What holds then or will hold. */
    static final String NOT_OVER = " t.ended IS NULL AND (t.last_day = '' OR t.last_day >= :day) ";

    private static final String OWN = "SELECT t.person AS person, g.permission, t.unit FROM ${table}assignment t"
            + " JOIN ${table}role_permission g ON g.role = t.role WHERE" + HOLDS + "AND t.person IN (<persons>)";

    private static final String BORROWED = "SELECT d.deputy AS person, g.permission, t.unit FROM ${table}deputy d"
            + " JOIN ${table}assignment t ON t.person = d.person JOIN ${table}role_permission g ON g.role = t.role"
            + " WHERE" + HOLDS + "AND d.ended IS NULL AND d.first_day <= :day AND d.last_day >= :day"
            + " AND d.deputy IN (<persons>)";

    private AccessRows() {}

    private record Granted(
            UUID person, String permission, @Nullable UUID unit) {}

    /** By permission; through their own roles and those of the persons they stand in for. */
    public static Map<String, Reach> of(Handle rows, UUID person, LocalDate day) {
        return of(rows, Set.of(person), day).getOrDefault(person, Map.of());
    }

    /** The same for several persons at once, at most a few hundred; who may nothing is left out. */
    public static Map<UUID, Map<String, Reach>> of(Handle rows, Set<UUID> persons, LocalDate day) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        List<Granted> granted = new ArrayList<>(granted(rows, OWN, persons, day));
        granted.addAll(granted(rows, BORROWED, persons, day));
        Map<UUID, Set<UUID>> below = granted.stream().anyMatch(each -> each.unit() != null) ? children(rows) : Map.of();
        Map<UUID, Map<String, Reach>> reach = new HashMap<>();
        for (Granted each : granted) {
            Reach here = each.unit() == null ? Reach.EVERYWHERE : within(each.unit(), below);
            reach.computeIfAbsent(each.person(), key -> new HashMap<>()).merge(each.permission(), here, Reach::and);
        }
        return reach;
    }

    private static List<Granted> granted(Handle rows, String query, Set<UUID> persons, LocalDate day) {
        return rows.createQuery(query)
                .bind("day", day.toString())
                .bindList("persons", List.copyOf(persons))
                .reduceRows(new ArrayList<>(), (found, row) -> {
                    found.add(new Granted(
                            row.getColumn("person", UUID.class),
                            row.getColumn("permission", String.class),
                            row.getColumn("unit", UUID.class)));
                    return found;
                });
    }

    private static Map<UUID, Set<UUID>> children(Handle rows) {
        return rows.createQuery("SELECT id, parent FROM ${table}unit").reduceRows(new HashMap<>(), (found, row) -> {
            found.computeIfAbsent(row.getColumn("id", UUID.class), key -> new HashSet<>());
            UUID parent = row.getColumn("parent", UUID.class);
            if (parent != null) {
                found.computeIfAbsent(parent, key -> new HashSet<>()).add(row.getColumn("id", UUID.class));
            }
            return found;
        });
    }

    private static Reach within(UUID unit, Map<UUID, Set<UUID>> below) {
        Set<UUID> all = new HashSet<>();
        Deque<UUID> next = new ArrayDeque<>(List.of(unit));
        while (!next.isEmpty()) {
            UUID each = next.pop();
            if (all.add(each)) {
                next.addAll(below.getOrDefault(each, Set.of()));
            }
        }
        return Reach.in(all.stream().map(UUID::toString).collect(Collectors.toSet()));
    }
}
