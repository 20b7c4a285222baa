package se.samverkstad.podcast.web;

import java.util.Arrays;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.podcast.domain.Addresses;
import se.samverkstad.podcast.domain.EpisodeStatus;
import se.samverkstad.podcast.web.EditorialBoard.Column;

/** Drafts, published and withdrawn episodes beside each other; on each card the one thing that is missing. */
@Component(service = Page.class)
@PageRoute(path = "/redaktion", permission = PodcastPermissions.EDIT)
@HelpPage(page = "redaktor")
public final class EditorialPage implements Page {
    private static final int SHOWN = 50;

    private final Screen screen;
    private final Catalogue catalogue;

    @Activate
    public EditorialPage(@Reference Screen screen, @Reference Catalogue catalogue) {
        this.screen = screen;
        this.catalogue = catalogue;
    }

    @Override
    public Response answer(Request request) {
        Text t = screen.text(request);
        List<Column> columns = Arrays.stream(EpisodeStatus.values())
                .map(status -> column(t, status))
                .toList();
        List<Link> channels = catalogue.channels().all().stream()
                .map(channel -> new Link(channel.about().title(), Addresses.channel(channel)))
                .toList();
        EditorialBoard board = new EditorialBoard(Tabs.of(t, request, Addresses.editorial()), columns, channels);
        return Response.page(t.of("editorial.title"), screen.view(t, "editorial.jte", board));
    }

    private Column column(Text t, EpisodeStatus status) {
        List<Card> cards = catalogue.episodes().inState(status, SHOWN).stream()
                .map(episode -> Card.of(t, episode, ""))
                .toList();
        int more = catalogue.episodes().count(status) - cards.size();
        String key = "status." + status.key();
        return new Column(status.key(), t.of(key + ".column"), cards, Math.max(0, more), t.of(key + ".empty"));
    }
}
