package se.samverkstad.people.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.store.Store;
import se.samverkstad.people.Account;
import se.samverkstad.people.directory.PersonRows;
import se.samverkstad.people.roles.Period;
import se.samverkstad.people.roles.Permitted;

/** Who has a permission, as rows: three queries, however many persons there are. */
@Component
public final class StoredPermitted implements Permitted {
    private static final List<String> OPEN = List.of(Account.ACTIVE.word(), Account.ORGANISATION.word());

    private static final String HOLDERS = "SELECT t.person AS person, t.unit FROM ${table}assignment t"
            + " JOIN ${table}role_permission g ON g.role = t.role WHERE" + AccessRows.HOLDS
            + "AND g.permission = :permission";

    private static final String DEPUTIES = "SELECT d.deputy AS person, t.unit FROM ${table}deputy d"
            + " JOIN ${table}assignment t ON t.person = d.person JOIN ${table}role_permission g ON g.role = t.role"
            + " WHERE" + AccessRows.HOLDS + "AND d.ended IS NULL AND d.first_day <= :day AND d.last_day >= :day"
            + " AND g.permission = :permission";

    private final Store store;
    private final Clock clock;

    @Activate
    public StoredPermitted(@Reference Store store) {
        this(store, Clock.systemUTC());
    }

    public StoredPermitted(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Set<UUID> everyone() {
        return store.read(rows -> Set.copyOf(open(rows).keySet()));
    }

    @Override
    public Set<UUID> in(UUID unit) {
        return store.read(rows -> {
            Map<UUID, Optional<UUID>> parents = parents(rows);
            Set<UUID> found = rows.createQuery("SELECT person, unit FROM ${table}membership")
                    .reduceRows(new HashSet<>(), (all, row) -> {
                        if (lies(row.getColumn("unit", UUID.class), unit, parents)) {
                            all.add(row.getColumn("person", UUID.class));
                        }
                        return all;
                    });
            found.retainAll(open(rows).keySet());
            return Set.copyOf(found);
        });
    }

    @Override
    public Set<UUID> may(String permission) {
        return having(permission, Optional.empty());
    }

    @Override
    public Set<UUID> may(String permission, UUID unit) {
        return having(permission, Optional.of(unit));
    }

    @Override
    public Optional<Principal> principal(UUID person) {
        return store.read(rows -> {
            Map<UUID, Boolean> open = open(rows);
            if (!open.containsKey(person)) {
                return Optional.<Principal>empty();
            }
            String name = rows.createQuery("SELECT display_name FROM ${table}person WHERE id = :id")
                    .bind("id", person)
                    .mapTo(String.class)
                    .one();
            return Optional.of(new Principal(
                    person.toString(),
                    name,
                    AccessRows.of(rows, person, today()),
                    Boolean.TRUE.equals(open.get(person))));
        });
    }

    private Set<UUID> having(String permission, Optional<UUID> unit) {
        if (permission.equals(Permissions.SIGNED_IN)) {
            return everyone();
        }
        String day = today().toString();
        return store.read(rows -> {
            Map<UUID, Boolean> open = open(rows);
            Map<UUID, Optional<UUID>> parents = unit.isPresent() ? parents(rows) : Map.of();
            Set<UUID> found = open.entrySet().stream()
                    .filter(Map.Entry::getValue)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(HashSet::new));
            for (String query : List.of(HOLDERS, DEPUTIES)) {
                rows.createQuery(query)
                        .bind("day", day)
                        .bind("permission", permission)
                        .reduceRows(found, (all, row) -> {
                            UUID place = row.getColumn("unit", UUID.class);
                            if (unit.isEmpty() || place == null || lies(unit.get(), place, parents)) {
                                all.add(row.getColumn("person", UUID.class));
                            }
                            return all;
                        });
            }
            found.retainAll(open.keySet());
            return Set.copyOf(found);
        });
    }

    private LocalDate today() {
        return Period.day(clock.instant());
    }

    /** Those who can sign in, and whether they administer. */
    private Map<UUID, Boolean> open(Handle rows) {
        return rows.createQuery("SELECT p.id, p.administrator FROM ${table}person p"
                        + " WHERE p.account IN (<open>) AND" + PersonRows.LASTING)
                .bindList("open", OPEN)
                .bind("day", today().toString())
                .reduceRows(new HashMap<>(), (all, row) -> {
                    all.put(row.getColumn("id", UUID.class), row.getColumn("administrator", Boolean.class));
                    return all;
                });
    }

    private static Map<UUID, Optional<UUID>> parents(Handle rows) {
        return rows.createQuery("SELECT id, parent FROM ${table}unit").reduceRows(new HashMap<>(), (all, row) -> {
            all.put(row.getColumn("id", UUID.class), Optional.ofNullable(row.getColumn("parent", UUID.class)));
            return all;
        });
    }

    /** Whether the one is the other or lies in it. */
    private static boolean lies(UUID unit, UUID within, Map<UUID, Optional<UUID>> parents) {
        Optional<UUID> each = Optional.of(unit);
        for (int depth = 0; each.isPresent() && depth <= parents.size(); depth++) {
            if (each.get().equals(within)) {
                return true;
            }
            each = parents.getOrDefault(each.get(), Optional.empty());
        }
        return false;
    }
}
