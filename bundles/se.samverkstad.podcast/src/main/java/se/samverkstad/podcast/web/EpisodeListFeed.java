package se.samverkstad.podcast.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.feed.Cell;
import se.samverkstad.api.feed.FeedContent;
import se.samverkstad.api.feed.FeedKind;
import se.samverkstad.api.feed.FeedOffer;
import se.samverkstad.api.feed.PersonalFeed;
import se.samverkstad.api.feed.Rows;
import se.samverkstad.api.feed.Subscriber;
import se.samverkstad.api.text.Text;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.domain.ChannelId;
import se.samverkstad.podcast.domain.Episode;

/** Every episode as a list, also drafts and withdrawn ones, for editors. Who changed what is not in it. */
@Component(service = PersonalFeed.class)
@FeedOffer(
        id = "avsnittslista",
        kind = FeedKind.CSV,
        name = "subscription.list",
        description = "subscription.list.about",
        order = 110,
        permission = PodcastPermissions.EDIT)
public final class EpisodeListFeed implements PersonalFeed {
    static final List<String> COLUMNS =
            List.of("title", "channel", "status", "published", "seconds", "audience", "text", "changed");

    private final Screen screen;
    private final Catalogue catalogue;

    @Activate
    public EpisodeListFeed(@Reference Screen screen, @Reference Catalogue catalogue) {
        this.screen = screen;
        this.catalogue = catalogue;
    }

    @Override
    public FeedContent read(Subscriber subscriber) {
        Text t = screen.text(subscriber.locale());
        Map<ChannelId, Channel> channels = catalogue.channelsById();
        return new Rows(
                COLUMNS.stream()
                        .map(column -> t.of("subscription.column." + column))
                        .toList(),
                catalogue.episodes().all(Rows.MOST).stream()
                        .map(episode -> row(t, episode, Optional.ofNullable(channels.get(episode.channel()))))
                        .toList());
    }

    private static List<Cell> row(Text t, Episode episode, Optional<Channel> channel) {
        return Stream.of(
                        Cell.of(Card.title(t, episode)),
                        Cell.of(channel.map(each -> each.about().title()).orElse("")),
                        Cell.of(t.of("status." + episode.status().key())),
                        Cell.of(episode.publishedAt()),
                        episode.seconds() > 0 ? Cell.of(episode.seconds()) : Cell.NONE,
                        Cell.of(episode.words().audience()),
                        Cell.of(!episode.words().transcript().isBlank()),
                        Cell.of(episode.change().at()))
                .toList();
    }
}
