package se.samverkstad.people.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.store.Store;
import se.samverkstad.people.Person;
import se.samverkstad.people.Roster;
import se.samverkstad.people.access.AssignmentRows;
import se.samverkstad.people.audit.AuditRows;
import se.samverkstad.people.directory.PersonRows.Known;
import se.samverkstad.people.passwords.Argon2;

/** The roster as rows beside those who were added by hand. Whoever is entered has the hash of a secret nobody knows. */
@Component
public final class StoredRoster implements Roster {
    private final Store store;
    private final Clock clock;
    private final Argon2 argon2;

    @Activate
    public StoredRoster(@Reference Store store) {
        this(store, Clock.systemUTC(), Argon2.CURRENT);
    }

    StoredRoster(Store store, Clock clock, Argon2 argon2) {
        this.store = store;
        this.clock = clock;
        this.argon2 = argon2;
    }

    @Override
    public List<Person> enter(List<Place> units, List<Entry> entries, By by) {
        String hash = argon2.unusable();
        Instant now = clock.instant();
        return store.write(rows -> {
            Map<String, UUID> places = units(rows, units, now);
            // What an administrator has ended is not given back.
            Set<UUID> before = AssignmentRows.everyone(rows);
            List<AssignmentRows.Given> given = new ArrayList<>();
            List<Person> persons = new ArrayList<>();
            int added = 0;
            for (Entry entry : entries) {
                Optional<Person> known = PersonRows.byUser(rows, entry.user()).map(Known::person);
                added += known.isEmpty() ? 1 : 0;
                Person person = known.orElseGet(() -> insert(rows, entry, hash, now, places));
                if (!before.contains(person.id())) {
                    entry.roles().forEach(each -> given.add(role(person, each, places)));
                }
                persons.add(person);
            }
            int roles = AssignmentRows.give(rows, given, by, now);
            if (added + roles > 0) {
                AuditRows.append(
                        rows,
                        now,
                        Act.of("roster.entered", by, "")
                                .with("persons", Integer.toString(added))
                                .with("roles", Integer.toString(roles)));
            }
            return persons;
        });
    }

    private AssignmentRows.Given role(Person person, Given given, Map<String, UUID> places) {
        Optional<UUID> unit = Optional.ofNullable(places.get(UnitRows.key(given.unit())));
        if (unit.isEmpty() && !given.unit().isEmpty()) {
            throw new IllegalArgumentException("the unit %s of %s is not on the list".formatted(given.unit(), given));
        }
        return new AssignmentRows.Given(store.newId(), person.id(), given.role(), unit);
    }

    private Map<String, UUID> units(Handle rows, List<Place> wanted, Instant now) {
        Map<String, UUID> ids = new HashMap<>();
        UnitRows.tree(rows).forEach(unit -> ids.put(UnitRows.key(unit.name()), unit.id()));
        List<UnitRows.Row> missing = new ArrayList<>();
        for (Place unit : wanted) {
            if (!ids.containsKey(UnitRows.key(unit.name()))) {
                UUID id = store.newId();
                ids.put(UnitRows.key(unit.name()), id);
                missing.add(new UnitRows.Row(id, ids.get(UnitRows.key(unit.parent())), "", unit.name(), unit.level()));
            }
        }
        UnitRows.insert(rows, missing, now);
        return ids;
    }

    private Person insert(Handle rows, Entry entry, String hash, Instant now, Map<String, UUID> places) {
        Person person = new Person(store.newId(), entry.user(), entry.name(), entry.administrator(), "sv");
        if (entry.administrator() && !PersonRows.administratorExists(rows)) {
            PersonRows.insertFirstAdministrator(rows, person.id());
        }
        PersonRows.insert(rows, person, hash, now);
        UUID unit = places.get(UnitRows.key(entry.unit()));
        if (unit != null) {
            MemberRows.place(rows, List.of(new MemberRows.PlaceRow(person.id(), unit, entry.title())));
        }
        return person;
    }

    @Override
    public Optional<Person> person(String user) {
        return store.read(rows -> PersonRows.byUser(rows, user)).map(Known::person);
    }
}
