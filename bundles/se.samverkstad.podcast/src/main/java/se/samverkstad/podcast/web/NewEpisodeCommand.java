package se.samverkstad.podcast.web;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.command.Command;
import se.samverkstad.api.command.CommandPlacement;
import se.samverkstad.api.command.Done;
import se.samverkstad.api.command.Readiness;
import se.samverkstad.api.web.Request;
import se.samverkstad.podcast.domain.Addresses;

/** Leads an editor to the form of a new episode, which needs a channel to lie in. */
@Component(service = Command.class)
@CommandPlacement(
        id = "new-episode",
        title = "command.new-episode",
        description = "command.new-episode-description",
        permission = PodcastPermissions.EDIT,
        order = 100,
        keys = "Alt+Shift+N",
        opens = true)
public final class NewEpisodeCommand implements Command {
    private final Catalogue catalogue;
    private final Screen screen;

    @Activate
    public NewEpisodeCommand(@Reference Catalogue catalogue, @Reference Screen screen) {
        this.catalogue = catalogue;
        this.screen = screen;
    }

    @Override
    public Readiness readiness(Request request) {
        return catalogue.channels().all().isEmpty()
                ? Readiness.not(screen.text(request).of("command.no-channel"))
                : Readiness.ready();
    }

    @Override
    public Done run(Request request) {
        return Done.at(Addresses.newEpisode());
    }
}
