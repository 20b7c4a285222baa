package se.samverkstad.people.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverkstad.people.Member;
import se.samverkstad.people.Person;
import se.samverkstad.people.Unit;
import se.samverkstad.people.directory.MemberRows.PlaceRow;
import se.samverkstad.people.file.RowError;
import se.samverkstad.people.file.RowError.Kind;
import se.samverkstad.people.file.UnitFile;
import se.samverkstad.people.file.UnitPlan;
import se.samverkstad.people.file.UnitPlan.Change;
import se.samverkstad.people.file.UnitPlan.Entry;
import se.samverkstad.people.file.UnitRow;

/**
 * A file laid over the units that are known. A row is a known unit when it has its code, or else its name; a parent is a
 * name in the file or a known one. Reads nothing and writes nothing; used once.
 */
public final class UnitImport {
    private final UnitFile file;
    private final List<Unit> known;
    private final Map<String, Unit> byName = new HashMap<>();
    private final Map<String, Unit> byCode = new HashMap<>();
    private final Map<String, UUID> ids = new LinkedHashMap<>();
    private final Map<UUID, UnitRow> rowOf = new HashMap<>();
    private final Map<UUID, Unit> before = new HashMap<>();
    private final Map<UUID, Optional<UUID>> parents = new HashMap<>();
    private final List<RowError> errors = new ArrayList<>();

    UnitImport(UnitFile file, List<Unit> known, Supplier<UUID> newId) {
        this.file = file;
        this.known = known;
        errors.addAll(file.errors());
        for (Unit unit : known) {
            byName.put(UnitRows.key(unit.name()), unit);
            parents.put(unit.id(), unit.parent());
            if (!unit.code().isEmpty()) {
                byCode.put(UnitRows.key(unit.code()), unit);
            }
        }
        if (file.fine()) {
            match(newId);
            file.rows().forEach(this::lay);
            file.rows().forEach(this::checkCycle);
            checkNames();
        }
        errors.sort(Comparator.comparingLong(RowError::line));
    }

    private void match(Supplier<UUID> newId) {
        Set<UUID> taken = new HashSet<>();
        for (UnitRow row : file.rows()) {
            Unit found = row.code().isEmpty() ? null : byCode.get(UnitRows.key(row.code()));
            if (found == null) {
                found = byName.get(UnitRows.key(row.unit()));
            }
            UUID id = found == null || !taken.add(found.id()) ? newId.get() : found.id();
            if (found != null && id.equals(found.id())) {
                before.put(id, found);
            }
            ids.put(UnitRows.key(row.unit()), id);
            rowOf.put(id, row);
        }
    }

    private void lay(UnitRow row) {
        UUID id = id(row);
        if (row.parent().isEmpty()) {
            // A file without that column says nothing of where a known unit lies.
            boolean says = file.understood().containsValue(se.samverkstad.people.file.Column.PARENT);
            parents.put(
                    id,
                    says || !before.containsKey(id)
                            ? Optional.empty()
                            : before.get(id).parent());
            return;
        }
        UUID parent = ids.get(UnitRows.key(row.parent()));
        if (parent == null) {
            parent = Optional.ofNullable(byName.get(UnitRows.key(row.parent())))
                    .map(Unit::id)
                    .orElse(null);
        }
        if (parent == null) {
            errors.add(new RowError(row.line(), Kind.UNKNOWN_PARENT, row.parent()));
        }
        parents.put(id, Optional.ofNullable(parent));
    }

    private void checkCycle(UnitRow row) {
        UUID self = id(row);
        Set<UUID> seen = new HashSet<>();
        Optional<UUID> above = parents.getOrDefault(self, Optional.empty());
        while (above.isPresent() && seen.add(above.get())) {
            if (above.get().equals(self)) {
                errors.add(new RowError(row.line(), Kind.CYCLE, row.unit()));
                return;
            }
            above = parents.getOrDefault(above.get(), Optional.empty());
        }
    }

    /** By its code a unit may get the name of another that is not in the file. */
    private void checkNames() {
        for (UnitRow row : file.rows()) {
            Unit other = byName.get(UnitRows.key(row.unit()));
            if (other != null && !other.id().equals(id(row)) && !rowOf.containsKey(other.id())) {
                errors.add(new RowError(row.line(), Kind.TWICE, row.unit()));
            }
        }
    }

    private UUID id(UnitRow row) {
        UUID id = ids.get(UnitRows.key(row.unit()));
        if (id == null) {
            throw new IllegalStateException("a row of the file was not matched");
        }
        return id;
    }

    boolean fine() {
        return errors.isEmpty();
    }

    private UnitRows.Row row(UnitRow row) {
        UUID id = id(row);
        Unit old = before.get(id);
        boolean levels = file.understood().containsValue(se.samverkstad.people.file.Column.LEVEL);
        @Nullable UUID parent = parents.getOrDefault(id, Optional.empty()).orElse(null);
        return new UnitRows.Row(
                id,
                parent,
                row.code().isEmpty() && old != null ? old.code() : row.code(),
                row.unit(),
                !levels && old != null ? old.level() : row.level());
    }

    private Change change(UnitRow row) {
        Unit old = before.get(id(row));
        if (old == null) {
            return Change.NEW;
        }
        UnitRows.Row now = row(row);
        boolean same = old.name().equals(now.name())
                && old.level().equals(now.level())
                && old.code().equals(now.code())
                && old.parent().equals(Optional.ofNullable(now.parent()));
        return same ? Change.SAME : Change.CHANGED;
    }

    List<UnitRows.Row> added() {
        return rows(Change.NEW);
    }

    List<UnitRows.Row> changed() {
        return rows(Change.CHANGED);
    }

    private List<UnitRows.Row> rows(Change wanted) {
        return file.rows().stream()
                .filter(row -> change(row) == wanted)
                .map(this::row)
                .toList();
    }

    /** The managers of the file who are not known yet, and where every manager of the file belongs. */
    Managers managers(List<Member> members, Set<UUID> guests, String title, Supplier<UUID> newId) {
        return new Managers(fine() ? file.rows() : List.of(), this::id, members, guests, title, newId);
    }

    UnitPlan plan(Managers managers) {
        List<Entry> entries = fine() ? entries() : List.of();
        List<String> missing = fine()
                ? known.stream()
                        .filter(unit -> !rowOf.containsKey(unit.id()))
                        .map(Unit::name)
                        .toList()
                : List.of();
        return new UnitPlan(
                entries,
                missing,
                fine() ? managers.names() : List.of(),
                managers.places().size(),
                errors);
    }

    private List<Entry> entries() {
        List<Unit> after = new ArrayList<>(
                known.stream().filter(unit -> !rowOf.containsKey(unit.id())).toList());
        for (UnitRow row : file.rows()) {
            UUID id = id(row);
            after.add(new Unit(
                    id, parents.getOrDefault(id, Optional.empty()), row.code(), row.unit(), row.level(), 0, 0));
        }
        return UnitRows.inOrder(after).stream()
                .filter(unit -> rowOf.containsKey(unit.id()))
                .map(this::entry)
                .collect(Collectors.toList());
    }

    private Entry entry(Unit unit) {
        UnitRow row = rowOf.get(unit.id());
        if (row == null) {
            throw new IllegalStateException("an entry of the plan has no row");
        }
        Unit old = before.get(unit.id());
        String name = old == null || old.name().equals(row.unit()) ? "" : old.name();
        return new Entry(row.line(), row.unit(), row(row).level(), row.manager(), unit.depth(), change(row), name);
    }

    /** Persons of a file: one for each e-mail address, or for each name where no address stands. */
    static final class Managers {
        private final List<MemberRows.Row> added = new ArrayList<>();
        private final Set<PlaceRow> places = new LinkedHashSet<>();
        private final Map<String, UUID> byEmail = new HashMap<>();
        private final Map<String, UUID> byName = new HashMap<>();
        private final Set<String> users = new HashSet<>();

        private Managers(
                List<UnitRow> rows,
                java.util.function.Function<UnitRow, UUID> unit,
                List<Member> members,
                Set<UUID> guests,
                String title,
                Supplier<UUID> newId) {
            Set<String> placed = new HashSet<>();
            for (Member member : members) {
                UUID id = member.person().id();
                users.add(PersonRows.key(member.person().user()));
                if (guests.contains(id)) {
                    continue; // they chose what to be called, perhaps like a manager
                }
                byEmail.putIfAbsent(PersonRows.key(member.person().user()), id);
                byEmail.putIfAbsent(PersonRows.key(member.email()), id);
                byName.putIfAbsent(PersonRows.key(member.person().name()), id);
                member.places()
                        .forEach(place -> placed.add(id + " " + place.unit().id()));
            }
            byEmail.remove("");
            for (UnitRow row : rows) {
                if (!row.manager().isEmpty()) {
                    UUID person = person(row, newId);
                    UUID where = unit.apply(row);
                    if (placed.add(person + " " + where)) {
                        places.add(new PlaceRow(person, where, title));
                    }
                }
            }
        }

        private UUID person(UnitRow row, Supplier<UUID> newId) {
            UUID found = row.email().isEmpty()
                    ? byName.get(PersonRows.key(row.manager()))
                    : byEmail.get(PersonRows.key(row.email()));
            if (found != null) {
                return found;
            }
            String user = UserNames.fresh(row.email(), row.manager(), users);
            Person person = new Person(newId.get(), user, row.manager(), false, "sv");
            added.add(new MemberRows.Row(person, row.email()));
            if (!row.email().isEmpty()) {
                byEmail.put(PersonRows.key(row.email()), person.id());
            }
            byName.putIfAbsent(PersonRows.key(row.manager()), person.id());
            return person.id();
        }

        List<MemberRows.Row> added() {
            return added;
        }

        List<PlaceRow> places() {
            return List.copyOf(places);
        }

        List<String> names() {
            return added.stream().map(each -> each.person().name()).toList();
        }
    }
}
