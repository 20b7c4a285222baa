package se.samverkstad.podcast.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import se.samverkstad.podcast.domain.Paragraphs;
import se.samverkstad.podcast.web.Catalogue.Found;

/** The text version by itself, as {@code podcast:transcript} names it: a plain document for podcast clients. */
@Component(service = Page.class)
@PageRoute(path = "/text/{episode}", kind = Kind.PUBLIC, permission = Permissions.PUBLIC)
public final class TranscriptPage implements Page {
    private final Screen screen;
    private final Catalogue catalogue;

    @Activate
    public TranscriptPage(@Reference Screen screen, @Reference Catalogue catalogue) {
        this.screen = screen;
        this.catalogue = catalogue;
    }

    @Override
    public Response answer(Request request) throws IOException {
        Optional<Found> found = catalogue.anywhere(request);
        if (found.isEmpty() || found.get().episode().words().transcript().isBlank()) {
            return screen.missing(request, "episode");
        }
        Text t = screen.text(request);
        Found episode = found.get();
        String language = episode.channel().about().language();
        Transcript transcript = new Transcript(
                language.isEmpty() ? "sv" : language,
                Card.title(t, episode.episode()),
                Paragraphs.of(episode.episode().words().transcript()),
                catalogue.isOpen(episode.channel())
                        ? Addresses.page(episode.channel(), episode.episode())
                        : Addresses.episode(episode.episode().id()));
        StringBuilder html = new StringBuilder();
        screen.view(t, "transcript.jte", transcript).render(html);
        return new Response.Data("text/html; charset=utf-8", html.toString().getBytes(StandardCharsets.UTF_8));
    }
}
