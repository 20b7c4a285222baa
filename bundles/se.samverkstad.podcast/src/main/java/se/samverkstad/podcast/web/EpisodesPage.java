package se.samverkstad.podcast.web;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.MenuEntry;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.podcast.domain.Addresses;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.domain.ChannelId;
import se.samverkstad.podcast.domain.Episode;

/** Every published episode: the newest large, then the rest as rows. */
@Component(service = Page.class)
@PageRoute(path = "/", permission = PodcastPermissions.READ)
@MenuEntry(label = "menu.podcast", order = 100)
public final class EpisodesPage implements Page {
    private final Screen screen;
    private final Catalogue catalogue;
    private final Choices choices;

    @Activate
    public EpisodesPage(@Reference Screen screen, @Reference Catalogue catalogue, @Reference Choices choices) {
        this.screen = screen;
        this.catalogue = catalogue;
        this.choices = choices;
    }

    @Override
    public Response answer(Request request) {
        Text t = screen.text(request);
        int size = choices.episodesPerPage(request.principal());
        PageNumber page = PageNumber.of(request, catalogue.episodes().publishedCount(), size);
        Map<ChannelId, Channel> channels = catalogue.channelsById();
        List<Card> cards = catalogue.episodes().published(size, page.first(size)).stream()
                .map(episode -> Card.of(t, episode, channelTitle(channels, episode)))
                .toList();
        boolean first = page.number() == 1 && !cards.isEmpty();
        List<Card> newest = first ? cards.subList(0, 1) : List.of();
        List<Card> rows = first ? cards.subList(1, cards.size()) : cards;
        EpisodeList list = new EpisodeList(
                Tabs.of(t, request, Addresses.HOME),
                newest.stream().findFirst(),
                Listening.noteOf(t, newest),
                rows,
                Listening.noteOf(t, rows),
                catalogue.channels().all().stream()
                        .map(channel -> new Link(channel.about().title(), Addresses.channel(channel)))
                        .toList(),
                request.principal().may(PodcastPermissions.EDIT),
                page.before(EpisodesPage::address),
                page.after(EpisodesPage::address));
        return Response.page(t.of("menu.podcast"), screen.view(t, "episodes.jte", list));
    }

    /** A channel's name is told only when there are several. */
    private static String channelTitle(Map<ChannelId, Channel> channels, Episode episode) {
        Channel channel = channels.get(episode.channel());
        return channels.size() < 2 || channel == null ? "" : channel.about().title();
    }

    private static String address(int page) {
        return page == 1 ? Addresses.HOME : Addresses.HOME + "?" + PageNumber.PARAMETER + "=" + page;
    }
}
