package se.samverkstad.podcast.web;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.podcast.domain.Addresses;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.domain.Paragraphs;
import se.samverkstad.podcast.web.ChannelView.Remark;

/** A channel: how to subscribe to it and, for editors, what it lacks. */
@Component(service = Page.class)
@PageRoute(path = "/kanaler/{channel}", permission = PodcastPermissions.READ)
public final class ChannelPage implements Page {
    private final Screen screen;
    private final Catalogue catalogue;

    @Activate
    public ChannelPage(@Reference Screen screen, @Reference Catalogue catalogue) {
        this.screen = screen;
        this.catalogue = catalogue;
    }

    @Override
    public Response answer(Request request) {
        Optional<Channel> found = catalogue.channel(request);
        if (found.isEmpty()) {
            return screen.missing(request, "channel");
        }
        Text t = screen.text(request);
        Channel channel = found.get();
        boolean editor = request.principal().may(PodcastPermissions.EDIT);
        List<Remark> remarks = editor ? Remarks.of(t, channel.toComplete()) : List.of();
        ChannelView view = new ChannelView(
                Addresses.channel(channel),
                channel.about().title(),
                channel.cover().map(cover -> Addresses.cover(channel, cover)).orElse(""),
                Paragraphs.of(channel.about().description()),
                catalogue.isOpen(channel) ? request.baseAddress() + Addresses.feed(channel.slug()) : "",
                catalogue.isOpen(channel) ? request.baseAddress() + Addresses.page(channel) : "",
                channel.guid().toString(),
                catalogue.episodes().published(channel.id()).size(),
                editor,
                remarks,
                Addresses.channel(channel) + "/andra");
        return Response.page(channel.about().title(), screen.view(t, "channel.jte", view));
    }
}
