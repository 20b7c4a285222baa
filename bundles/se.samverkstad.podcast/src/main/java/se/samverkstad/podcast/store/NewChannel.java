package se.samverkstad.podcast.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import se.samverkstad.podcast.domain.About;
import se.samverkstad.podcast.domain.Addresses;
import se.samverkstad.podcast.domain.Change;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.domain.ChannelId;
import se.samverkstad.podcast.domain.Finding;
import se.samverkstad.podcast.domain.PodcastGuid;
import se.samverkstad.podcast.domain.Slug;

/**
 * The row of a channel that is made, by hand or of a feed.
 *
 * @param guid the one it has already; empty for one that follows from the address of its feed
 * @param whole whether it is seen at once
 */
record NewChannel(
        ChannelId id,
        About about,
        Optional<UUID> guid,
        boolean open,
        boolean whole,
        List<Finding> findings,
        Change change) {
    private static final String INSERT = """
            insert into ${table}channel (id, slug, guid, title, title_key, link, description, language,
                author, owner_name, owner_email, copyright, categories, explicit, image, serial, locked,
                is_open, is_whole, findings, version, changed_at, changed_by)
            values (:id, :slug, :guid, :title, :title_key, :link, :description, :language,
                :author, :owner_name, :owner_email, :copyright, :categories, :explicit, :image, :serial,
                :locked, :open, :whole, :findings, :version, :at, :by)
            """;

    /** @param base the address of the installation */
    Channel insert(Handle rows, String base) {
        String slug = freeSlug(rows, base);
        Channel channel = new Channel(
                id, slug, guid.orElseGet(() -> guid(base, slug)), about, Optional.empty(), open, findings, change);
        ChannelRow.bind(rows.createUpdate(INSERT), about)
                .bind("id", id.value())
                .bind("slug", slug)
                .bind("guid", channel.guid())
                .bind("open", open)
                .bind("whole", whole)
                .bind("findings", ChannelRow.findings(findings))
                .bind("version", change.version())
                .bind("at", change.at())
                .bind("by", change.by())
                .execute();
        return channel;
    }

    /** Free as an address, and so that the guid that follows from it is free too. */
    private String freeSlug(Handle rows, String base) {
        Set<String> slugs = rows.createQuery("select slug from ${table}channel")
                .mapTo(String.class)
                .set();
        Set<UUID> guids = rows.createQuery("select guid from ${table}channel")
                .mapTo(UUID.class)
                .set();
        return FreeName.of(
                Slug.of(about.title(), "kanal"),
                name -> Addresses.OF_NO_CHANNEL.contains(name)
                        || slugs.contains(name)
                        || guids.contains(guid(base, name)));
    }

    private static UUID guid(String base, String slug) {
        return PodcastGuid.of(base + Addresses.feed(slug));
    }
}
