package se.samverkstad.podcast.web;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.feed.FeedContent;
import se.samverkstad.api.feed.FeedKind;
import se.samverkstad.api.feed.FeedOffer;
import se.samverkstad.api.feed.Item;
import se.samverkstad.api.feed.Items;
import se.samverkstad.api.feed.PersonalFeed;
import se.samverkstad.api.feed.Subscriber;
import se.samverkstad.api.text.Text;
import se.samverkstad.podcast.domain.Addresses;
import se.samverkstad.podcast.domain.Episode;

/** The text versions of the newest episodes of every channel; published ones alone, for editors too. */
@Component(service = PersonalFeed.class)
@FeedOffer(
        id = "nya-avsnitt",
        kind = FeedKind.RSS,
        name = "subscription.new",
        description = "subscription.new.about",
        order = 100,
        permission = PodcastPermissions.READ)
public final class NewEpisodesFeed implements PersonalFeed {
    private static final int NEWEST = 20;

    private final Screen screen;
    private final Catalogue catalogue;

    @Activate
    public NewEpisodesFeed(@Reference Screen screen, @Reference Catalogue catalogue) {
        this.screen = screen;
        this.catalogue = catalogue;
    }

    @Override
    public FeedContent read(Subscriber subscriber) {
        Text t = screen.text(subscriber.locale());
        List<Item> items = catalogue.episodes().publishedWhole(NEWEST).stream()
                .map(episode -> item(t, episode))
                .toList();
        return new Items(items);
    }

    private static Item item(Text t, Episode episode) {
        return new Item(
                episode.id().toString(),
                Card.title(t, episode),
                Addresses.episode(episode.id()),
                episode.words().summary(),
                episode.words().transcript(),
                episode.publishedAt().orElse(episode.change().at()));
    }
}
