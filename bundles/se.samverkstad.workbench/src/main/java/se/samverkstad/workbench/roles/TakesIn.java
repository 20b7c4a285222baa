package se.samverkstad.workbench.roles;

import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.modules.change.Arrivals;
import se.samverkstad.modules.table.Permission;
import se.samverkstad.people.roles.Roles;
import se.samverkstad.people.roles.Roles.Proposal;
import se.samverkstad.workbench.shell.Screens;

/** Takes in what modules propose for the permissions they bring, and what core proposes for its own. */
@Component
public final class TakesIn implements Arrivals {
    private final Roles roles;
    private final Screens screens;

    @Activate
    public TakesIn(@Reference Roles roles, @Reference Screens screens) {
        this.roles = roles;
        this.screens = screens;
    }

    @Override
    public void arrive(List<Permission> permissions) {
        roles.arrive(Stream.concat(CorePermissions.all(screens).stream(), permissions.stream())
                .map(each -> new Proposal(each.id(), each.roles()))
                .toList());
    }
}
