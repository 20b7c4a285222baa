package se.samverkstad.workbench.command;

import org.osgi.service.component.annotations.Component;
import se.samverkstad.api.command.Command;
import se.samverkstad.api.command.CommandPlacement;
import se.samverkstad.api.command.Done;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.web.Request;

/** Leads to where each person composes their own Start. */
@Component(service = Command.class)
@CommandPlacement(
        id = "compose-start",
        title = "commands.compose-start",
        description = "commands.compose-start-description",
        permission = Permissions.SIGNED_IN,
        order = 100,
        keys = "Alt+Shift+S",
        opens = true)
public final class ComposeStart implements Command {
    @Override
    public Done run(Request request) {
        return Done.at("/start/anpassa");
    }
}
