package se.samverkstad.workbench.command;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.command.Command;
import se.samverkstad.api.command.CommandPlacement;
import se.samverkstad.api.command.Done;
import se.samverkstad.api.command.Readiness;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.modules.Standing;
import se.samverkstad.workbench.shell.Screens;

/** Leads to the modules when there is something newer of one. */
@Component(service = Command.class)
@CommandPlacement(
        id = "updates",
        title = "commands.updates",
        description = "commands.updates-description",
        permission = Manage.PERMISSION,
        order = 910,
        keys = "Alt+Shift+U",
        opens = true)
public final class SeeUpdates implements Command {
    private final Modules modules;
    private final Screens screens;

    @Activate
    public SeeUpdates(@Reference Modules modules, @Reference Screens screens) {
        this.modules = modules;
        this.screens = screens;
    }

    @Override
    public Readiness readiness(Request request) {
        Standing standing = Standing.of(modules.installed());
        Text text = screens.text(request.locale());
        if (standing.installed() == 0) {
            return Readiness.not(text.of("commands.updates-no-modules"));
        }
        return standing.updates() > 0 ? Readiness.ready() : Readiness.not(text.of("commands.updates-none"));
    }

    @Override
    public Done run(Request request) {
        return Done.at("/moduler");
    }
}
