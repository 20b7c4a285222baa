package se.samverkstad.podcast.web;

import java.time.Clock;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.PageRoute.Kind;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.podcast.domain.Addresses;
import se.samverkstad.podcast.domain.Change;
import se.samverkstad.podcast.domain.Episode;
import se.samverkstad.podcast.domain.PublishGate;
import se.samverkstad.podcast.web.Catalogue.Found;

/** Publishes an episode that lacks nothing, as the editor saw it. */
@Component(service = Page.class)
@PageRoute(path = "/avsnitt/{episode}/publicera", kind = Kind.ACTION, permission = PodcastPermissions.EDIT)
public final class PublishAction implements Page {
    private final Screen screen;
    private final Catalogue catalogue;
    private final PublishSteps steps;
    private final NewEpisodes told;
    private final Clock clock;

    @Activate
    public PublishAction(
            @Reference Screen screen,
            @Reference Catalogue catalogue,
            @Reference PublishSteps steps,
            @Reference NewEpisodes told) {
        this(screen, catalogue, steps, told, Clock.systemUTC());
    }

    PublishAction(Screen screen, Catalogue catalogue, PublishSteps steps, NewEpisodes told, Clock clock) {
        this.told = told;
        this.screen = screen;
        this.catalogue = catalogue;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public Response answer(Request request) {
        Optional<Found> found = catalogue.inside(request);
        if (found.isEmpty()) {
            return screen.missing(request, "episode");
        }
        Text t = screen.text(request);
        Episode episode = found.get().episode();
        if (!PublishGate.missing(episode).isEmpty()) {
            return Response.invalid(t.of("publish.title"), steps.view(request, found.get(), ""));
        }
        boolean asSeen = request.parameter(EpisodeInput.VERSION)
                .filter(Long.toString(episode.change().version())::equals)
                .isPresent();
        if (!asSeen
                || !catalogue
                        .episodes()
                        .publish(episode, clock.instant(), request.principal().name())) {
            return conflict(request, t);
        }
        told.published(episode, request.principal());
        return Response.redirect(Addresses.episode(episode.id()), t.of("publish.published"));
    }

    private Response conflict(Request request, Text t) {
        Optional<Found> now = catalogue.inside(request);
        if (now.isEmpty()) {
            return screen.missing(request, "episode");
        }
        Change change = now.get().episode().change();
        String sentence = t.of("publish.conflict", change.by());
        return Response.invalid(t.of("publish.title"), steps.view(request, now.get(), sentence));
    }
}
