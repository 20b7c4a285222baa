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
import se.samverkstad.podcast.domain.Addresses;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.domain.Cover;

/**
 * The cover of a channel: for anyone when it is open, otherwise for those who may read inside. A name of a cover before
 * this one answers with this one, as long as the name does not promise another kind.
 */
@Component(service = Page.class)
@PageRoute(path = "/omslag/{channel}/{name}", kind = Kind.PUBLIC, permission = Permissions.PUBLIC)
public final class CoverPage implements Page {
    private final Screen screen;
    private final Catalogue catalogue;

    @Activate
    public CoverPage(@Reference Screen screen, @Reference Catalogue catalogue) {
        this.screen = screen;
        this.catalogue = catalogue;
    }

    @Override
    public Response answer(Request request) {
        Optional<Channel> channel = catalogue.channelAnywhere(request);
        Optional<Cover> cover =
                channel.flatMap(Channel::cover).filter(picture -> picture.type().fits(request.pathValue("name")));
        if (channel.isEmpty() || cover.isEmpty()) {
            return screen.missing(request, "cover");
        }
        return new Response.StoredFile(
                cover.get().media(),
                cover.get().type().mediaType(),
                Optional.of(Addresses.coverName(channel.get(), cover.get())));
    }
}
