package se.samverkstad.workbench.command.key;

import org.osgi.service.component.annotations.Component;
import se.samverkstad.api.command.Command;
import se.samverkstad.api.command.CommandPlacement;
import se.samverkstad.api.command.Done;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.web.Request;

/** Leads to the keys of all commands, by a key itself. */
@Component(service = Command.class)
@CommandPlacement(
        id = "keys",
        title = "keys.command",
        description = "keys.command-description",
        permission = Permissions.SIGNED_IN,
        order = 130,
        keys = "Alt+Shift+K",
        opens = true)
public final class ChooseKeys implements Command {
    @Override
    public Done run(Request request) {
        return Done.at(ShortcutsPage.PATH);
    }
}
