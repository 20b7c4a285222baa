package se.samverkstad.workbench.start.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Principal;
import se.samverkstad.people.roles.Assignments;
import se.samverkstad.workbench.people.UnitChain;

/**
 * Which layout Start has for a person: their own; else that of their unit, or of the nearest one it lies in; else that of
 * a role they have today; else none, and the modules propose.
 */
@Component(service = Composition.class)
public final class Composition {
    private final Layouts layouts;
    private final UnitChain units;
    private final Assignments assignments;

    @Activate
    public Composition(@Reference Layouts layouts, @Reference UnitChain units, @Reference Assignments assignments) {
        this.layouts = layouts;
        this.units = units;
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
        units.of(person).forEach(unit -> owners.add(Owner.unit(unit)));
        assignments.today(person).forEach(held -> owners.add(Owner.role(held.role())));
        return owners;
    }
}
