package se.samverkstad.workbench.command;

import org.osgi.service.component.annotations.Component;
import se.samverkstad.api.command.Command;
import se.samverkstad.api.command.CommandPlacement;
import se.samverkstad.api.command.Done;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.web.Request;

/** Shows the page the person is on in the other language, and all others from then on. */
@Component(service = Command.class)
@CommandPlacement(
        id = "language",
        title = "commands.language",
        description = "commands.language-description",
        permission = Permissions.SIGNED_IN,
        order = 120,
        keys = "Alt+Shift+L",
        opens = true)
public final class ChangeLanguage implements Command {
    @Override
    public Done run(Request request) {
        boolean english = request.locale().getLanguage().equals("en");
        // The way of the link in the footer, which keeps the choice.
        return Done.at(request.path() + "?sprak=" + (english ? "sv" : "en"));
    }
}
