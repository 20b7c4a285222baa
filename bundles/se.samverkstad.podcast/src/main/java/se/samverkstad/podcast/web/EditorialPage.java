package se.samverkstad.podcast.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

/**
 * Drafts, published and withdrawn episodes beside each other; on each card the one thing that is missing. With
 * {@code ?kolumn=…}, all of one state.
 */
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
        return request.parameter("kolumn")
                .flatMap(EditorialPage::status)
                .map(status -> list(request, t, status))
                .orElseGet(() -> board(request, t));
    }

    private static Optional<EpisodeStatus> status(String word) {
        return Arrays.stream(EpisodeStatus.values())
                .filter(status -> status.key().equals(word))
                .findFirst();
    }

    private Response board(Request request, Text t) {
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
        Link all = new Link(t.of(key + ".all"), Addresses.editorial(status));
        return new Column(status.key(), t.of(key + ".column"), cards, Math.max(0, more), all, t.of(key + ".empty"));
    }

    private Response list(Request request, Text t, EpisodeStatus status) {
        int total = catalogue.episodes().count(status);
        PageNumber page = PageNumber.of(request, total, SHOWN);
        List<Card> cards = catalogue.episodes().inState(status, SHOWN, page.first(SHOWN)).stream()
                .map(episode -> Card.of(t, episode, ""))
                .toList();
        String key = "status." + status.key();
        String address = Addresses.editorial(status) + "&" + PageNumber.PARAMETER + "=";
        EditorialList list = new EditorialList(
                Tabs.of(t, request, Addresses.editorial()),
                t.of(key + ".all"),
                t.of("editorial.found", total),
                cards,
                t.of(key + ".empty"),
                page.before(number -> address + number),
                t.of("editorial.place", page.number(), page.last()),
                page.after(number -> address + number));
        return Response.page(list.title(), screen.view(t, "editorial_list.jte", list));
    }
}
