package se.samverkstad.podcast.web;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.PageRoute.Kind;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.feed.FeedWriter;

/** The feed of an open channel, for podcast clients. */
@Component(service = Page.class)
@PageRoute(path = "/flode/{channel}", kind = Kind.PUBLIC, permission = Permissions.PUBLIC)
public final class FeedPage implements Page {
    private final Screen screen;
    private final Catalogue catalogue;

    @Activate
    public FeedPage(@Reference Screen screen, @Reference Catalogue catalogue) {
        this.screen = screen;
        this.catalogue = catalogue;
    }

    @Override
    public Response answer(Request request) {
        Optional<Channel> channel = catalogue.openChannel(request);
        if (channel.isEmpty()) {
            return screen.missing(request, "feed");
        }
        byte[] feed = FeedWriter.write(
                request.baseAddress().toString(),
                channel.get(),
                catalogue.episodes().published(channel.get().id()));
        return new Response.Data(FeedWriter.CONTENT_TYPE, feed);
    }
}
