package se.samverkstad.workbench.roles;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.table.Permission;
import se.samverkstad.workbench.shell.Screens;

/** Every permission that can be had here now: core's and those of the installed modules, paused ones too. */
@Component(service = Catalogue.class)
public final class Catalogue {
    private final Modules modules;
    private final Screens screens;

    @Activate
    public Catalogue(@Reference Modules modules, @Reference Screens screens) {
        this.modules = modules;
        this.screens = screens;
    }

    /**
     * Permissions that belong together.
     *
     * @param id of the module; {@code core} for core
     */
    public record Group(String id, String name, List<Permission> permissions) {}

    /** The modules in the order of their names, then core. */
    public List<Group> groups(Text text) {
        List<Group> groups = new ArrayList<>();
        modules.installed().stream()
                .filter(module -> !module.permissions().isEmpty())
                .map(module -> new Group(module.module(), module.name().in(text.locale()), module.permissions()))
                .forEach(groups::add);
        groups.add(new Group("core", text.of("roles.core"), CorePermissions.all(screens)));
        return groups;
    }
}
