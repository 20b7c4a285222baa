package se.samverkstad.podcast.web;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.podcast.web.Catalogue.Found;

/** One episode for those who work here; editors also see drafts and withdrawn ones. */
@Component(service = Page.class)
@PageRoute(path = "/avsnitt/{episode}", permission = PodcastPermissions.READ)
public final class EpisodePage implements Page {
    private final Screen screen;
    private final Catalogue catalogue;

    @Activate
    public EpisodePage(@Reference Screen screen, @Reference Catalogue catalogue) {
        this.screen = screen;
        this.catalogue = catalogue;
    }

    @Override
    public Response answer(Request request) {
        Optional<Found> found = catalogue.inside(request);
        if (found.isEmpty()) {
            return screen.missing(request, "episode");
        }
        Text t = screen.text(request);
        EpisodeView view = EpisodeViews.inside(
                t, request, found.get(), catalogue.isOpen(found.get().channel()));
        return Response.page(view.title(), screen.view(t, "episode.jte", view));
    }
}
