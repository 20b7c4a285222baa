package se.samverkstad.podcast.web;

import org.osgi.service.component.annotations.Component;
import se.samverkstad.api.command.Command;
import se.samverkstad.api.command.CommandPlacement;
import se.samverkstad.api.command.Done;
import se.samverkstad.api.web.Request;
import se.samverkstad.podcast.domain.Addresses;

/** Leads an editor to where a channel is brought in that exists elsewhere. */
@Component(service = Command.class)
@CommandPlacement(
        id = "import-channel",
        title = "command.import",
        description = "command.import-description",
        permission = PodcastPermissions.EDIT,
        order = 110,
        opens = true)
public final class ImportCommand implements Command {
    @Override
    public Done run(Request request) {
        return Done.at(Addresses.HOME + "/kanaler/ny");
    }
}
