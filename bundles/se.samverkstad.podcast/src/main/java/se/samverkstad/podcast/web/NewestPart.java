package se.samverkstad.podcast.web;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Part;
import se.samverkstad.api.web.PartPlacement;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.View;

/** The newest episodes on Start. */
@Component(service = Part.class)
@HelpPage(page = "lyssna")
@PartPlacement(
        id = "newest",
        target = "start",
        title = "part.newest",
        order = 200,
        permission = PodcastPermissions.READ)
public final class NewestPart implements Part {
    private static final int SHOWN = 3;

    private final Screen screen;
    private final Catalogue catalogue;

    @Activate
    public NewestPart(@Reference Screen screen, @Reference Catalogue catalogue) {
        this.screen = screen;
        this.catalogue = catalogue;
    }

    @Override
    public Optional<View> render(Request request) {
        Text t = screen.text(request);
        List<Card> cards = catalogue.episodes().published(SHOWN, 0).stream()
                .map(episode -> Card.of(t, episode, ""))
                .toList();
        return cards.isEmpty()
                ? Optional.empty()
                : Optional.of(screen.view(t, "newest.jte", new EpisodeRows(cards, Listening.noteOf(t, cards))));
    }
}
