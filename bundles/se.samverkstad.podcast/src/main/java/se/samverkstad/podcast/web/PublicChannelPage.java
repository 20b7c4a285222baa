package se.samverkstad.podcast.web;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.PageRoute.Kind;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.podcast.domain.Addresses;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.domain.Paragraphs;

/** An open channel with its published episodes, for anyone: what its feed links to when it has no page elsewhere. */
@Component(service = Page.class)
@PageRoute(path = "/p/{channel}", kind = Kind.PUBLIC, permission = Permissions.PUBLIC)
public final class PublicChannelPage implements Page {
    private final Screen screen;
    private final Catalogue catalogue;

    @Activate
    public PublicChannelPage(@Reference Screen screen, @Reference Catalogue catalogue) {
        this.screen = screen;
        this.catalogue = catalogue;
    }

    @Override
    public Response answer(Request request) {
        Optional<Channel> found = catalogue.openChannel(request);
        if (found.isEmpty()) {
            return screen.missing(request, "channel");
        }
        Text t = screen.text(request);
        Channel channel = found.get();
        List<Card> cards = catalogue.episodes().published(channel.id()).stream()
                .map(episode -> Card.outside(t, channel, episode, request.principal()))
                .toList();
        PublicChannelView view = new PublicChannelView(
                channel.about().title(),
                channel.cover().map(cover -> Addresses.cover(channel, cover)).orElse(""),
                channel.about().author(),
                Paragraphs.of(channel.about().description()),
                request.baseAddress() + Addresses.feed(channel.slug()),
                cards,
                Listening.noteOf(t, cards));
        return Response.page(channel.about().title(), screen.view(t, "public_channel.jte", view));
    }
}
