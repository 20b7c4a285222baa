package se.samverkstad.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.demo.DemoPerson;
import se.samverkstad.api.demo.DemoUnit;
import se.samverkstad.demo.Municipality.Inhabitant;
import se.samverkstad.demo.Municipality.Part;
import se.samverkstad.modules.table.Label;
import se.samverkstad.people.Directory;
import se.samverkstad.people.Person;
import se.samverkstad.people.Roster;
import se.samverkstad.people.Unit;
import se.samverkstad.workbench.demo.DemoRoles;

/** Everyone in Älvmark, and the few of them one may try to be. */
@Component(service = {Inhabitants.class, DemoRoles.class})
public final class Inhabitants implements DemoRoles {
    /** The cards, in order, by the keys of {@code personer.csv}. */
    static final List<String> CARDS =
            List.of("systemforvaltare", "redaktor", "enhetschef", "socialsekreterare", "forskningsledare", "direktor");

    private final Roster roster;
    private final Directory directory;
    private final Screen screen;
    private final Map<String, String> users = new ConcurrentHashMap<>();
    private volatile @Nullable World filled;

    @Activate
    public Inhabitants(@Reference Roster roster, @Reference Directory directory, @Reference Screen screen) {
        this.roster = roster;
        this.directory = directory;
        this.screen = screen;
    }

    /** Makes sure that they are there. */
    World enter(DemoFolders folders, Municipality municipality, Instant start) {
        Map<String, String> names = municipality.units().stream().collect(Collectors.toMap(Part::key, Part::name));
        List<Person> persons = roster.enter(
                places(municipality),
                municipality.persons().stream()
                        .map(each -> new Roster.Entry(
                                each.user(),
                                each.name(),
                                names.getOrDefault(each.unit(), ""),
                                each.title(),
                                each.administrator(),
                                each.roles().stream()
                                        .map(held -> new Roster.Given(held.role(), names.getOrDefault(held.unit(), "")))
                                        .toList()))
                        .toList(),
                By.SYSTEM);
        List<DemoPerson> known = new ArrayList<>();
        for (int i = 0; i < persons.size(); i++) {
            Inhabitant each = municipality.persons().get(i);
            users.put(each.key(), each.user());
            known.add(
                    new DemoPerson(each.key(), persons.get(i).id().toString(), each.name(), each.title(), each.unit()));
        }
        return new World(folders, "", start, known, units(municipality));
    }

    /** Each area before its units; an area of one unit with its own name is that unit. */
    private static List<Roster.Place> places(Municipality municipality) {
        List<Roster.Place> places = new ArrayList<>();
        for (Part part : municipality.units()) {
            boolean alone = part.area().equals(part.name());
            if (!alone && places.stream().noneMatch(place -> place.name().equals(part.area()))) {
                places.add(new Roster.Place(part.area(), "Område", ""));
            }
            places.add(new Roster.Place(part.name(), "Enhet", alone ? "" : part.area()));
        }
        return places;
    }

    private List<DemoUnit> units(Municipality municipality) {
        Map<String, String> ids = directory.units().stream()
                .collect(Collectors.toMap(Unit::name, unit -> unit.id().toString(), (one, other) -> one));
        return municipality.units().stream()
                .map(part -> new DemoUnit(part.key(), ids.getOrDefault(part.name(), ""), part.name(), part.area()))
                .toList();
    }

    /** From now on they can be tried. */
    void open(World world) {
        filled = world;
    }

    /** Once everything is there. */
    Optional<World> world() {
        return Optional.ofNullable(filled);
    }

    @Override
    public List<Role> roles() {
        return world().map(world -> CARDS.stream()
                        .map(world::person)
                        .map(person ->
                                new Role(person.key(), label(person, "title"), person.name(), label(person, "sees")))
                        .toList())
                .orElse(List.of());
    }

    private Label label(DemoPerson person, String what) {
        return screen.label("role." + person.key() + "." + what);
    }

    @Override
    public Optional<Person> person(String key) {
        return world().filter(world -> CARDS.contains(key))
                .flatMap(world -> Optional.ofNullable(users.get(key)).flatMap(roster::person));
    }
}
