package se.samverkstad.podcast.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.search.SearchNews;
import se.samverkstad.api.store.Store;
import se.samverkstad.podcast.domain.Change;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.domain.ChannelId;
import se.samverkstad.podcast.domain.Episode;
import se.samverkstad.podcast.domain.EpisodeId;
import se.samverkstad.podcast.domain.EpisodeStatus;
import se.samverkstad.podcast.domain.Guid;
import se.samverkstad.podcast.domain.Slug;
import se.samverkstad.podcast.domain.Words;
import se.samverkstad.podcast.feed.ImportedFeed;
import se.samverkstad.podcast.feed.ImportedItem;

/**
 * Makes a channel of a feed. A long feed is written in pieces, so that nobody waits for the database; one last update
 * lets all of it be seen at once, and an import that broke off is cleared away by the next.
 */
@Component(service = FeedImport.class)
public final class FeedImport {
    private static final int PIECE = 100;

    private final Store store;
    private final SearchNews news;

    @Activate
    public FeedImport(@Reference Store store, @Reference SearchNews news) {
        this.store = store;
        this.news = news;
    }

    /** Whose changes nobody searches for. */
    public FeedImport(Store store) {
        this(store, SearchNews.unheard());
    }

    /**
     * @param base the address of the installation, from which the guid of a feed without one follows
     * @param open whether anyone may read the channel
     * @return the channel; its episodes are drafts
     */
    public Channel create(ImportedFeed feed, String base, boolean open, Instant at, String by) {
        clearUnfinished(at.minusSeconds(60));
        NewChannel row = new NewChannel(
                new ChannelId(store.newId()),
                feed.about(),
                feed.guid(),
                open,
                false,
                feed.findings(),
                new Change(1, at, by));
        Channel channel = store.write(rows -> row.insert(rows, base));
        try {
            List<Episode> episodes = episodes(channel, feed.items());
            for (int from = 0; from < episodes.size(); from += PIECE) {
                List<Episode> piece = episodes.subList(from, Math.min(episodes.size(), from + PIECE));
                store.write(rows -> insert(rows, piece));
            }
            store.write(rows -> rows.createUpdate("update ${table}channel set is_whole = :whole where id = :id")
                    .bind("whole", true)
                    .bind("id", channel.id().value())
                    .execute());
            news.changed(Channels.SOURCE, channel.id().value().toString());
            news.changed(Episodes.SOURCE);
            return channel;
        } catch (RuntimeException e) {
            clear(channel.id().value());
            throw e;
        }
    }

    private static int insert(Handle rows, List<Episode> episodes) {
        var batch = rows.prepareBatch(EpisodeRow.INSERT);
        episodes.forEach(episode -> EpisodeRow.bind(batch, episode).add());
        return batch.execute().length;
    }

    /** The oldest first, so that ids sort as the feed did. */
    private List<Episode> episodes(Channel channel, List<ImportedItem> items) {
        List<ImportedItem> oldestFirst = new ArrayList<>(items);
        Collections.reverse(oldestFirst);
        Set<String> slugs = new HashSet<>();
        List<Episode> episodes = new ArrayList<>();
        for (ImportedItem item : oldestFirst) {
            String slug = FreeName.of(Slug.of(item.title(), "avsnitt"), slugs::contains);
            slugs.add(slug);
            UUID id = store.newId();
            episodes.add(new Episode(
                    new EpisodeId(id),
                    channel.id(),
                    slug,
                    item.guid().orElseGet(() -> Guid.of(id)),
                    new Words(item.title(), item.description(), "", ""),
                    Optional.empty(),
                    item.sound(),
                    item.seconds(),
                    item.numbering(),
                    item.explicit(),
                    EpisodeStatus.DRAFT,
                    item.published(),
                    true,
                    channel.change()));
        }
        return episodes;
    }

    private void clearUnfinished(Instant before) {
        List<UUID> unfinished = store.read(rows -> rows.createQuery(
                        "select id from ${table}channel where is_whole = :whole and changed_at < :before")
                .bind("whole", false)
                .bind("before", before)
                .mapTo(UUID.class)
                .list());
        unfinished.forEach(this::clear);
    }

    private void clear(UUID channel) {
        store.write(rows -> rows.createUpdate("delete from ${table}episode where channel = :channel")
                .bind("channel", channel)
                .execute());
        store.write(rows -> rows.createUpdate("delete from ${table}channel where id = :channel")
                .bind("channel", channel)
                .execute());
    }
}
