package se.samverkstad.people.directory;

import static se.samverkstad.people.DirectoryException.Reason.GONE;
import static se.samverkstad.people.DirectoryException.Reason.UNIT_PARENT;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.people.RoleKeys;
import se.samverkstad.api.store.Store;
import se.samverkstad.people.ContextWords;
import se.samverkstad.people.Directory;
import se.samverkstad.people.DirectoryException;
import se.samverkstad.people.Fault;
import se.samverkstad.people.Member;
import se.samverkstad.people.MemberWish;
import se.samverkstad.people.Person;
import se.samverkstad.people.Unit;
import se.samverkstad.people.access.AssignmentRows;
import se.samverkstad.people.access.AssignmentRows.Given;
import se.samverkstad.people.audit.AuditRows;
import se.samverkstad.people.audit.StoredAuditLog;
import se.samverkstad.people.directory.UnitImport.Managers;
import se.samverkstad.people.file.UnitFile;
import se.samverkstad.people.file.UnitPlan;
import se.samverkstad.people.guestbook.GuestRows;
import se.samverkstad.people.passwords.Argon2;
import se.samverkstad.people.passwords.PasswordRule;

/** Units and persons as rows in the store; every change with its entry on the record. */
@Component
public final class StoredDirectory implements Directory {
    private final Store store;
    private final Clock clock;
    private final UnitChanges units;
    private final PersonChanges persons;
    private final Invitations invitations;
    private final PasswordRule rule = new PasswordRule();

    /** Of a secret that nobody knows, so that no password fits. */
    private final String unusable;

    @Activate
    public StoredDirectory(@Reference Store store, @Reference AuditLog log) {
        this(store, Clock.systemUTC(), Argon2.CURRENT, log);
    }

    public StoredDirectory(Store store, Clock clock, Argon2 argon2) {
        this(store, clock, argon2, new StoredAuditLog(store, clock));
    }

    private StoredDirectory(Store store, Clock clock, Argon2 argon2, AuditLog log) {
        this.store = store;
        this.clock = clock;
        this.unusable = argon2.unusable();
        this.units = new UnitChanges(store, clock);
        this.persons = new PersonChanges(store, clock, unusable);
        this.invitations = new Invitations(store, clock, argon2, rule, log);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindContext(ContextWords context) {
        rule.surroundedBy(context::names);
    }

    void unbindContext(ContextWords context) {
        rule.surroundedBy(Set::of);
    }

    @Override
    public List<Unit> units() {
        return store.read(UnitRows::tree);
    }

    @Override
    public Unit addUnit(String name, String level, Optional<UUID> parent, By by) {
        return units.add(name, level, parent, by);
    }

    @Override
    public void changeUnit(UUID unit, String name, String level, Optional<UUID> parent, By by) {
        units.change(unit, name, level, parent, by);
    }

    @Override
    public void removeUnit(UUID unit, By by) {
        units.remove(unit, by);
    }

    @Override
    public UnitPlan plan(UnitFile file) {
        return store.read(rows -> {
            UnitImport change = new UnitImport(file, UnitRows.tree(rows), store::newId);
            return change.plan(change.managers(
                    change.fine() ? MemberRows.all(rows, clock.instant()) : List.of(),
                    GuestRows.everyone(rows),
                    "",
                    store::newId));
        });
    }

    @Override
    public UnitPlan bring(UnitFile file, String title, By by) {
        return store.write(rows -> {
            UnitImport change = new UnitImport(file, UnitRows.tree(rows), store::newId);
            if (!change.fine()) {
                throw new DirectoryException(UNIT_PARENT);
            }
            Instant now = clock.instant();
            Managers managers =
                    change.managers(MemberRows.all(rows, now), GuestRows.everyone(rows), title, store::newId);
            UnitPlan plan = change.plan(managers);
            UnitRows.aside(rows, change.changed());
            UnitRows.insert(rows, change.added(), now);
            UnitRows.update(rows, change.changed());
            MemberRows.insert(rows, managers.added(), unusable, now);
            MemberRows.place(rows, managers.places());
            int given = AssignmentRows.give(rows, roles(managers), by, now);
            AuditRows.append(
                    rows,
                    now,
                    Act.of("units.brought", by, "")
                            .with("new", Long.toString(plan.count(UnitPlan.Change.NEW)))
                            .with("changed", Long.toString(plan.count(UnitPlan.Change.CHANGED)))
                            .with("persons", Integer.toString(managers.added().size()))
                            .with("roles", Integer.toString(given)));
            return plan;
        });
    }

    private List<Given> roles(Managers managers) {
        return managers.places().stream()
                .map(place ->
                        new Given(store.newId(), place.person(), RoleKeys.UNIT_MANAGER, Optional.of(place.unit())))
                .toList();
    }

    @Override
    public List<Member> members() {
        return store.read(rows -> MemberRows.all(rows, clock.instant()));
    }

    @Override
    public Optional<Member> member(UUID person) {
        return members().stream()
                .filter(each -> each.person().id().equals(person))
                .findFirst();
    }

    @Override
    public List<Belonging> belongings(UUID person) {
        return store.read(rows -> MemberRows.belongings(rows, person));
    }

    @Override
    public List<String> administrators() {
        return store.read(MemberRows::administrators);
    }

    @Override
    public List<Fault> faults(MemberWish wish, Optional<UUID> self) {
        return persons.faults(wish, self);
    }

    @Override
    public Member add(MemberWish wish, By by) {
        return member(persons.add(wish, by)).orElseThrow(() -> new DirectoryException(GONE));
    }

    @Override
    public void change(UUID person, MemberWish wish, By by) {
        persons.change(person, wish, by);
    }

    @Override
    public String invite(UUID person, By by) {
        return invitations.invite(person, by);
    }

    @Override
    public Optional<Invitation> invitation(String secret) {
        return invitations.open(secret);
    }

    @Override
    public Optional<Fault> passwordFault(Person person, String password) {
        return rule.fault(password, person.user(), person.name());
    }

    @Override
    public Optional<Person> accept(String secret, String password) {
        return invitations.accept(secret, password);
    }

    @Override
    public void end(UUID person, By by) {
        persons.end(person, by);
    }
}
