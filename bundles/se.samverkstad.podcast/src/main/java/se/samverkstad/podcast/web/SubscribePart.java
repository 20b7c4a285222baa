package se.samverkstad.podcast.web;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Part;
import se.samverkstad.api.web.PartPlacement;
import se.samverkstad.api.web.PartPlacement.Region;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.View;
import se.samverkstad.podcast.domain.Addresses;

/** Beside the episodes: the channels that can be subscribed to. */
@Component(service = Part.class)
@HelpPage(page = "lyssna")
@PartPlacement(
        id = "subscribe",
        target = Addresses.HOME,
        region = Region.ASIDE,
        title = "subscribe.title",
        order = 200,
        permission = PodcastPermissions.READ)
public final class SubscribePart implements Part {
    private final Screen screen;
    private final Catalogue catalogue;

    @Activate
    public SubscribePart(@Reference Screen screen, @Reference Catalogue catalogue) {
        this.screen = screen;
        this.catalogue = catalogue;
    }

    @Override
    public Optional<View> render(Request request) {
        Text t = screen.text(request);
        List<Link> channels = catalogue.channels().all().stream()
                .map(channel -> new Link(channel.about().title(), Addresses.channel(channel)))
                .toList();
        return channels.isEmpty() ? Optional.empty() : Optional.of(screen.view(t, "channel_links.jte", channels));
    }
}
