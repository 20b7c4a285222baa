package se.samverkstad.workbench.command;

import org.osgi.service.component.annotations.Component;
import se.samverkstad.api.command.Command;
import se.samverkstad.api.command.CommandPlacement;
import se.samverkstad.api.command.Done;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.web.Request;

/** Leads to what is kept about oneself, and its file. */
@Component(service = Command.class)
@CommandPlacement(
        id = "my-data",
        title = "commands.my-data",
        description = "commands.my-data-description",
        permission = Permissions.SIGNED_IN,
        order = 110,
        opens = true)
public final class GetMyData implements Command {
    @Override
    public Done run(Request request) {
        return Done.at("/mitt-konto/uppgifter");
    }
}
