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
import se.samverkstad.podcast.domain.Episode;
import se.samverkstad.podcast.web.Catalogue.Found;

/** Takes a published episode out of the feed and off the public pages. Nothing of it is deleted. */
@Component(service = Page.class)
@PageRoute(path = "/avsnitt/{episode}/dra-tillbaka", kind = Kind.ACTION, permission = PodcastPermissions.EDIT)
public final class WithdrawAction implements Page {
    private final Screen screen;
    private final Catalogue catalogue;
    private final NewEpisodes told;
    private final Clock clock;

    @Activate
    public WithdrawAction(@Reference Screen screen, @Reference Catalogue catalogue, @Reference NewEpisodes told) {
        this(screen, catalogue, told, Clock.systemUTC());
    }

    WithdrawAction(Screen screen, Catalogue catalogue, NewEpisodes told, Clock clock) {
        this.told = told;
        this.screen = screen;
        this.catalogue = catalogue;
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
        String address = Addresses.episode(episode.id());
        if (!episode.published()) {
            return Response.redirect(address, t.of("withdraw.not-published"));
        }
        boolean withdrawn = catalogue
                .episodes()
                .withdraw(episode, clock.instant(), request.principal().name());
        if (withdrawn) {
            told.withdrawn(episode);
        }
        return Response.redirect(address, t.of(withdrawn ? "withdraw.done" : "withdraw.conflict"));
    }
}
