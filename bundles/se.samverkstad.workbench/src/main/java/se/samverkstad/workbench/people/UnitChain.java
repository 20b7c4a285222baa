package se.samverkstad.workbench.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.people.Directory;
import se.samverkstad.people.Member;
import se.samverkstad.people.Unit;

/**
 * The units that decide for someone who has not, nearest first: those a person belongs to in the order of their names, then
 * those these lie in, and so on to the top.
 */
@Component(service = UnitChain.class)
public final class UnitChain {
    private final Directory directory;

    @Activate
    public UnitChain(@Reference Directory directory) {
        this.directory = directory;
    }

    /** Of a person; none when nobody has that id. */
    public List<UUID> of(UUID person) {
        return upwards(directory.member(person).map(Member::places).orElse(List.of()).stream()
                .map(place -> place.unit().id())
                .toList());
    }

    /** A unit and those it lies in; none when it is gone. */
    public List<UUID> from(UUID unit) {
        return upwards(List.of(unit));
    }

    public Optional<Unit> unit(UUID id) {
        return directory.units().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Every unit, each after the one it lies in. */
    public List<Unit> units() {
        return directory.units();
    }

    private List<UUID> upwards(List<UUID> first) {
        Map<UUID, Unit> units = directory.units().stream().collect(Collectors.toMap(Unit::id, unit -> unit));
        List<UUID> all = new ArrayList<>();
        List<Unit> level = first.stream()
                .flatMap(id -> Optional.ofNullable(units.get(id)).stream())
                .toList();
        while (!level.isEmpty()) {
            level.stream().map(Unit::id).filter(id -> !all.contains(id)).forEach(all::add);
            level = level.stream()
                    .flatMap(unit -> unit.parent().map(units::get).stream())
                    .toList();
        }
        return all;
    }
}
