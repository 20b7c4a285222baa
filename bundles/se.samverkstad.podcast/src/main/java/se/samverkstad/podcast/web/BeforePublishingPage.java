package se.samverkstad.podcast.web;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.podcast.web.Catalogue.Found;

/** Says what is missing before an episode can be published, and leads there. */
@Component(service = Page.class)
@PageRoute(path = "/avsnitt/{episode}/publicera", permission = PodcastPermissions.EDIT)
@HelpPage(page = "redaktor")
public final class BeforePublishingPage implements Page {
    private final Screen screen;
    private final Catalogue catalogue;
    private final PublishSteps steps;

    @Activate
    public BeforePublishingPage(
            @Reference Screen screen, @Reference Catalogue catalogue, @Reference PublishSteps steps) {
        this.screen = screen;
        this.catalogue = catalogue;
        this.steps = steps;
    }

    @Override
    public Response answer(Request request) {
        Optional<Found> found = catalogue.inside(request);
        return found.isEmpty()
                ? screen.missing(request, "episode")
                : Response.page(screen.text(request).of("publish.title"), steps.view(request, found.get(), ""));
    }
}
