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
import se.samverkstad.api.web.PartPlacement.Region;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.View;
import se.samverkstad.podcast.domain.Addresses;
import se.samverkstad.podcast.domain.EpisodeStatus;

/** Beside the episodes, for editors: what someone has begun, the latest changed first, and the one thing each lacks. */
@Component(service = Part.class)
@HelpPage(page = "redaktor")
@PartPlacement(
        id = "drafts",
        target = Addresses.HOME,
        region = Region.ASIDE,
        title = "part.drafts",
        order = 100,
        permission = PodcastPermissions.EDIT)
public final class BegunPart implements Part {
    private static final int SHOWN = 3;

    private final Screen screen;
    private final Catalogue catalogue;

    @Activate
    public BegunPart(@Reference Screen screen, @Reference Catalogue catalogue) {
        this.screen = screen;
        this.catalogue = catalogue;
    }

    @Override
    public Optional<View> render(Request request) {
        Text t = screen.text(request);
        List<Card> cards = catalogue.episodes().inState(EpisodeStatus.DRAFT, SHOWN).stream()
                .map(episode -> Card.of(t, episode, ""))
                .toList();
        return cards.isEmpty() ? Optional.empty() : Optional.of(screen.view(t, "begun.jte", cards));
    }
}
