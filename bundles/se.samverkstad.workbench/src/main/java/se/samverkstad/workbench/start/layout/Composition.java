package se.samverkstad.workbench.start.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Principal;
import se.samverkstad.people.Directory;
import se.samverkstad.people.Member;
import se.samverkstad.people.Unit;
import se.samverkstad.people.roles.Assignments;

/**
 * Which layout Start has for a person: their own; else that of their unit, or of the nearest one it lies in; else that of
 * a role they have today; else none, and the modules propose.
 */
@Component(service = Composition.class)
public final class Composition {
    private final Layouts layouts;
    private final Directory directory;
    private final Assignments assignments;

    @Activate
    public Composition(@Reference Layouts layouts, @Reference Directory directory, @Reference Assignments assignments) {
        this.layouts = layouts;
        this.directory = directory;
        this.assignments = assignments;
    }

    public Layout of(Principal principal) {
        return layouts.own(principal.id()).orElseGet(() -> proposedTo(principal));
    }

    /** What they would have without a choice of their own. */
    Layout proposedTo(Principal principal) {
        Map<Owner, Layout> proposed = layouts.all();
        return proposed.isEmpty()
                ? Layout.NONE
                : owners(UUID.fromString(principal.id())).stream()
                        .flatMap(owner -> Optional.ofNullable(proposed.get(owner)).stream())
                        .findFirst()
                        .orElse(Layout.NONE);
    }

    private List<Owner> owners(UUID person) {
        List<Owner> owners = new ArrayList<>();
        Map<UUID, Unit> units = directory.units().stream().collect(Collectors.toMap(Unit::id, unit -> unit));
        List<Unit> level = directory.member(person).map(Member::places).orElse(List.of()).stream()
                .map(Member.Place::unit)
                .toList();
        while (!level.isEmpty()) {
            level.forEach(unit -> owners.add(Owner.unit(unit.id())));
            level = level.stream()
                    .flatMap(unit -> unit.parent().map(units::get).stream())
                    .toList();
        }
        assignments.today(person).forEach(held -> owners.add(Owner.role(held.role())));
        return owners;
    }
}
