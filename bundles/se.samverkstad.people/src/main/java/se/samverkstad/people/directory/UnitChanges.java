package se.samverkstad.people.directory;

import static se.samverkstad.people.DirectoryException.Reason.GONE;
import static se.samverkstad.people.DirectoryException.Reason.PERSONAL_NUMBER;
import static se.samverkstad.people.DirectoryException.Reason.UNIT_HAS_ROLES;
import static se.samverkstad.people.DirectoryException.Reason.UNIT_NAME;
import static se.samverkstad.people.DirectoryException.Reason.UNIT_NOT_EMPTY;
import static se.samverkstad.people.DirectoryException.Reason.UNIT_PARENT;
import static se.samverkstad.people.DirectoryException.Reason.UNIT_TAKEN;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.privacy.PersonalNumbers;
import se.samverkstad.api.store.Store;
import se.samverkstad.people.DirectoryException;
import se.samverkstad.people.Unit;
import se.samverkstad.people.access.AssignmentRows;
import se.samverkstad.people.audit.AuditRows;
import se.samverkstad.people.roles.Period;

/** Units one at a time, by hand. Every check, and the entry on the record, is made in the transaction that writes. */
public final class UnitChanges {
    private static final int LONGEST = 100;

    private final Store store;
    private final Clock clock;

    UnitChanges(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    Unit add(String name, String level, Optional<UUID> parent, By by) {
        UUID id = store.newId();
        return store.write(rows -> {
            Map<UUID, Unit> units = byId(UnitRows.tree(rows));
            check(units, id, name, level, parent);
            Instant now = clock.instant();
            UnitRows.insert(rows, List.of(row(id, "", name, level, parent)), now);
            AuditRows.append(rows, now, Act.of("unit.added", by, id.toString()).named(name.strip()));
            return new Unit(id, parent, "", name.strip(), level.strip(), 0, 0);
        });
    }

    void change(UUID unit, String name, String level, Optional<UUID> parent, By by) {
        store.write(rows -> {
            Map<UUID, Unit> units = byId(UnitRows.tree(rows));
            Unit now = Optional.ofNullable(units.get(unit)).orElseThrow(() -> new DirectoryException(GONE));
            check(units, unit, name, level, parent);
            UnitRows.update(rows, List.of(row(unit, now.code(), name, level, parent)));
            Act act = Act.of("unit.changed", by, unit.toString()).named(name.strip());
            return AuditRows.append(
                    rows, clock.instant(), now.name().equals(name.strip()) ? act : act.with(Act.FROM, now.name()));
        });
    }

    void remove(UUID unit, By by) {
        store.write(rows -> {
            Map<UUID, Unit> units = byId(UnitRows.tree(rows));
            Unit now = Optional.ofNullable(units.get(unit)).orElseThrow(() -> new DirectoryException(GONE));
            boolean empty = now.persons() == 0
                    && units.values().stream().noneMatch(each -> each.parent().equals(Optional.of(unit)));
            if (!empty) {
                throw new DirectoryException(UNIT_NOT_EMPTY);
            }
            if (!AssignmentRows.in(rows, unit, Period.day(clock.instant())).isEmpty()) {
                throw new DirectoryException(UNIT_HAS_ROLES);
            }
            UnitRows.delete(rows, unit);
            return AuditRows.append(
                    rows,
                    clock.instant(),
                    Act.of("unit.removed", by, unit.toString()).named(now.name()));
        });
    }

    private static UnitRows.Row row(UUID id, String code, String name, String level, Optional<UUID> parent) {
        return new UnitRows.Row(id, parent.orElse(null), code, name.strip().replaceAll("\\s+", " "), level.strip());
    }

    private static Map<UUID, Unit> byId(List<Unit> units) {
        return units.stream().collect(Collectors.toMap(Unit::id, Function.identity()));
    }

    private static void check(Map<UUID, Unit> units, UUID self, String name, String level, Optional<UUID> parent) {
        if (name.isBlank() || name.strip().length() > LONGEST || level.strip().length() > LONGEST) {
            throw new DirectoryException(UNIT_NAME);
        }
        if (PersonalNumbers.in(name) || PersonalNumbers.in(level)) {
            throw new DirectoryException(PERSONAL_NUMBER);
        }
        if (units.values().stream()
                .anyMatch(each ->
                        !each.id().equals(self) && UnitRows.key(each.name()).equals(UnitRows.key(name)))) {
            throw new DirectoryException(UNIT_TAKEN);
        }
        Optional<UUID> above = parent;
        while (above.isPresent()) {
            Unit unit = units.get(above.get());
            if (unit == null || unit.id().equals(self)) {
                throw new DirectoryException(UNIT_PARENT);
            }
            above = unit.parent();
        }
    }
}
