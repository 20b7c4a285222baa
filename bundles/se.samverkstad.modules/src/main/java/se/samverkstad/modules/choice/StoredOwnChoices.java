package se.samverkstad.modules.choice;

import com.google.gson.Gson;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import se.samverkstad.api.store.Store;
import se.samverkstad.modules.setting.Key;
import se.samverkstad.modules.setting.OwnChoice;
import se.samverkstad.modules.setting.OwnView.Change;
import se.samverkstad.modules.setting.Owner;
import se.samverkstad.modules.setting.Scope;
import se.samverkstad.modules.setting.Slot;

/**
 * What units and persons chose: one row for each setting, with what it held before the latest change of it and no more, so that
 * a change can be taken back and nobody's habits are kept. Safe on any thread; holds at once on every node.
 */
public final class StoredOwnChoices {
    private static final Gson GSON = new Gson();
    private static final String COLUMNS = "module, pid, attribute, shape, chosen, previous, batch, chosen_at";
    private static final String SLOT = "module = :module AND pid = :pid AND attribute = :attribute AND shape = :shape";

    private final Store store;
    private final Clock clock;

    public StoredOwnChoices(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param values empty when the choice was taken back */
    private record Row(
            Slot slot,
            Optional<List<String>> values,
            Optional<List<String>> previous,
            UUID batch,
            Instant at,
            String by) {
        Optional<OwnChoice> choice() {
            return values.map(chosen -> new OwnChoice(slot, chosen, at, by));
        }
    }

    /** What an owner has chosen, whether a version takes it or not, and their latest change. */
    public record Own(Map<Slot, OwnChoice> choices, Optional<Change> last) {
        public Own {
            choices = Map.copyOf(choices);
        }
    }

    public Own of(Owner owner) {
        return own(store.read(rows -> rows(rows, owner)));
    }

    private static Own own(List<Row> rows) {
        Map<Slot, OwnChoice> choices = new HashMap<>();
        rows.forEach(row -> row.choice().ifPresent(choice -> choices.put(row.slot(), choice)));
        return new Own(choices, last(rows));
    }

    private static Optional<Change> last(List<Row> rows) {
        return rows.stream()
                .max(Comparator.comparing(Row::at).thenComparing(Row::batch))
                .map(row -> new Change(
                        row.batch(),
                        row.at(),
                        row.by(),
                        rows.stream()
                                .filter(each -> each.batch().equals(row.batch()))
                                .map(Row::slot)
                                .toList()));
    }

    /**
     * Adds these at one go, if nothing was changed since.
     *
     * @param edition the batch that was last then, empty for none
     * @param choices without values to take one back
     * @return false when something was changed, and nothing is
     */
    public boolean save(Owner owner, String edition, Map<Slot, Optional<List<String>>> choices, String by) {
        return change(owner, edition, by, found -> choices);
    }

    /** Puts what the latest change changed back to what was before; false as for {@link #save}. */
    public boolean undo(Owner owner, String edition, String by) {
        return change(owner, edition, by, found -> {
            Map<Slot, Optional<List<String>>> before = new LinkedHashMap<>();
            last(found)
                    .ifPresent(change -> found.stream()
                            .filter(row -> row.batch().equals(change.id()))
                            .forEach(row -> before.put(row.slot(), row.previous())));
            return before;
        });
    }

    private boolean change(
            Owner owner, String edition, String by, Function<List<Row>, Map<Slot, Optional<List<String>>>> changes) {
        UUID batch = store.newId();
        Instant now = clock.instant();
        return store.write(rows -> {
            List<Row> found = rows(rows, owner);
            if (!edition.equals(last(found).map(each -> each.id().toString()).orElse(""))) {
                return false;
            }
            Map<Slot, Row> bySlot = new HashMap<>();
            found.forEach(row -> bySlot.put(row.slot(), row));
            changes.apply(found).forEach((slot, values) -> {
                Optional<Row> before = Optional.ofNullable(bySlot.get(slot));
                put(rows, owner, new Row(slot, values, before.flatMap(Row::values), batch, now, by), before.isEmpty());
            });
            return true;
        });
    }

    private void put(Handle rows, Owner owner, Row row, boolean fresh) {
        Scope scope = owner.scope();
        boolean unit = scope == Scope.UNIT;
        String insert = "INSERT INTO " + table(scope) + " (id, " + column(scope) + ", " + columns(scope)
                + ") VALUES (:id, :owner, :module, :pid, :attribute, :shape, :chosen, :previous, :batch, :at"
                + (unit ? ", :who)" : ")");
        String update = "UPDATE " + table(scope)
                + " SET chosen = :chosen, previous = :previous, batch = :batch, chosen_at = :at"
                + (unit ? ", chosen_by = :who" : "") + " WHERE " + column(scope) + " = :owner AND " + SLOT;
        Update statement = rows.createUpdate(fresh ? insert : update)
                .bind("owner", owner.id())
                .bind("module", row.slot().module())
                .bind("pid", row.slot().key().pid())
                .bind("attribute", row.slot().key().attribute())
                .bind("shape", row.slot().shape())
                .bind("chosen", row.values().map(GSON::toJson).orElse(null))
                .bind("previous", row.previous().map(GSON::toJson).orElse(null))
                .bind("batch", row.batch())
                .bind("at", row.at());
        if (fresh) {
            statement.bind("id", store.newId());
        }
        if (unit) {
            statement.bind("who", row.by());
        }
        statement.execute();
    }

    /** The units that have chosen anything now. */
    public Set<UUID> units() {
        return store.read(rows ->
                new HashSet<>(rows.createQuery("SELECT DISTINCT unit FROM ${table}unit_choice WHERE chosen IS NOT NULL")
                        .mapTo(UUID.class)
                        .list()));
    }

    /** What these units have chosen, by unit. */
    public Map<UUID, Map<Slot, OwnChoice>> of(Collection<UUID> units) {
        Map<UUID, Map<Slot, OwnChoice>> found = new HashMap<>();
        units.forEach(unit -> found.put(unit, of(Owner.unit(unit)).choices()));
        return found;
    }

    /**
     * What comes first for someone, of the settings of one component.
     *
     * @param units asked for only when some unit has chosen; nearest first
     * @return the choices of the person, then those of each unit
     */
    public List<Map<Slot, OwnChoice>> inOrder(
            String module, String pid, Optional<UUID> person, Supplier<List<UUID>> units) {
        List<Map<Slot, OwnChoice>> order = new ArrayList<>();
        boolean anyUnit = store.read(rows -> {
            person.ifPresent(id -> order.add(choices(rows, Owner.person(id), module, pid)));
            return rows.createQuery("SELECT 1 FROM ${table}unit_choice"
                            + " WHERE module = :module AND pid = :pid AND chosen IS NOT NULL LIMIT 1")
                    .bind("module", module)
                    .bind("pid", pid)
                    .mapTo(Integer.class)
                    .findOne()
                    .isPresent();
        });
        List<UUID> asked = anyUnit ? units.get() : List.of();
        if (!asked.isEmpty()) {
            store.read(rows -> {
                asked.forEach(unit -> order.add(choices(rows, Owner.unit(unit), module, pid)));
                return asked.size();
            });
        }
        return order;
    }

    private static Map<Slot, OwnChoice> choices(Handle rows, Owner owner, String module, String pid) {
        Map<Slot, OwnChoice> found = new HashMap<>();
        rows.createQuery("SELECT " + columns(owner.scope()) + " FROM " + table(owner.scope()) + " WHERE "
                        + column(owner.scope()) + " = :owner AND module = :module AND pid = :pid")
                .bind("owner", owner.id())
                .bind("module", module)
                .bind("pid", pid)
                .reduceRows(found, (all, view) -> {
                    row(view, owner.scope()).choice().ifPresent(choice -> all.put(choice.slot(), choice));
                    return all;
                });
        return found;
    }

    /** Nothing is left of what an owner chose. */
    public void forget(Owner owner) {
        store.write(rows -> rows.createUpdate(
                        "DELETE FROM " + table(owner.scope()) + " WHERE " + column(owner.scope()) + " = :owner")
                .bind("owner", owner.id())
                .execute());
    }

    /** Nothing is left of what was chosen for it: its data were purged. */
    public void erase(String module) {
        store.write(rows -> {
            int gone = 0;
            for (Scope scope : Scope.values()) {
                gone += rows.createUpdate("DELETE FROM " + table(scope) + " WHERE module = :module")
                        .bind("module", module)
                        .execute();
            }
            return gone;
        });
    }

    private static List<Row> rows(Handle rows, Owner owner) {
        return rows.createQuery("SELECT " + columns(owner.scope()) + " FROM " + table(owner.scope()) + " WHERE "
                        + column(owner.scope()) + " = :owner ORDER BY id")
                .bind("owner", owner.id())
                .reduceRows(new ArrayList<>(), (all, view) -> {
                    all.add(row(view, owner.scope()));
                    return all;
                });
    }

    private static Row row(RowView view, Scope scope) {
        return new Row(
                new Slot(
                        view.getColumn("module", String.class),
                        new Key(view.getColumn("pid", String.class), view.getColumn("attribute", String.class)),
                        view.getColumn("shape", String.class)),
                list(view.getColumn("chosen", String.class)),
                list(view.getColumn("previous", String.class)),
                view.getColumn("batch", UUID.class),
                view.getColumn("chosen_at", Instant.class),
                scope == Scope.UNIT ? view.getColumn("chosen_by", String.class) : "");
    }

    private static Optional<List<String>> list(@Nullable String json) {
        return json == null ? Optional.empty() : Optional.of(List.of(GSON.fromJson(json, String[].class)));
    }

    private static String table(Scope scope) {
        return scope == Scope.UNIT ? "${table}unit_choice" : "${table}own_choice";
    }

    private static String column(Scope scope) {
        return scope == Scope.UNIT ? "unit" : "person";
    }

    private static String columns(Scope scope) {
        return scope == Scope.UNIT ? COLUMNS + ", chosen_by" : COLUMNS;
    }
}
