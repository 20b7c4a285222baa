package se.samverkstad.podcast.web;

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
import se.samverkstad.podcast.domain.EpisodeStatus;
import se.samverkstad.podcast.web.Catalogue.Found;

/** A published episode of an open channel, for anyone with the address. */
@Component(service = Page.class)
@PageRoute(path = "/p/{channel}/{episode}", kind = Kind.PUBLIC, permission = Permissions.PUBLIC)
public final class PublicEpisodePage implements Page {
    private final Screen screen;
    private final Catalogue catalogue;

    @Activate
    public PublicEpisodePage(@Reference Screen screen, @Reference Catalogue catalogue) {
        this.screen = screen;
        this.catalogue = catalogue;
    }

    @Override
    public Response answer(Request request) {
        Optional<Found> found = catalogue.openEpisode(request);
        if (found.isEmpty() || found.get().episode().status() == EpisodeStatus.DRAFT) {
            return screen.missing(request, "episode");
        }
        if (!found.get().episode().published()) {
            return screen.missing(request, "withdrawn");
        }
        Text t = screen.text(request);
        EpisodeView view = EpisodeViews.outside(t, request, found.get());
        return Response.page(view.title(), screen.view(t, "episode.jte", view));
    }
}
