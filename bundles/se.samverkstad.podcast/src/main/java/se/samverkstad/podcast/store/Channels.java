package se.samverkstad.podcast.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.search.SearchNews;
import se.samverkstad.api.store.Store;
import se.samverkstad.podcast.domain.About;
import se.samverkstad.podcast.domain.Change;
import se.samverkstad.podcast.domain.Channel;
import se.samverkstad.podcast.domain.ChannelId;
import se.samverkstad.podcast.domain.Cover;

/** Every channel; one whose import has not ended is not seen. */
@Component(service = Channels.class)
public final class Channels {
    /** What the search knows them as. */
    public static final String SOURCE = "channels";

    private static final String WHOLE = "select * from ${table}channel where is_whole = :whole ";

    private final Store store;
    private final SearchNews news;

    @Activate
    public Channels(@Reference Store store, @Reference SearchNews news) {
        this.store = store;
        this.news = news;
    }

    /** Whose changes nobody searches for. */
    public Channels(Store store) {
        this(store, SearchNews.unheard());
    }

    /** Another text whenever a channel is another. */
    public String state() {
        return store.read(rows -> rows.createQuery("select count(*) as n, coalesce(sum(version), 0) as versions,"
                        + " max(changed_at) as latest from ${table}channel where is_whole = :whole")
                .bind("whole", true)
                .map(row -> row.getColumn("n", Long.class) + "-" + row.getColumn("versions", Long.class) + "-"
                        + row.getColumn("latest", Instant.class))
                .one());
    }

    /** In Swedish order of their titles. */
    public List<Channel> all() {
        return store.read(rows -> rows.createQuery(WHOLE + "order by title_key, id")
                .bind("whole", true)
                .map(ChannelRow::read)
                .list());
    }

    public Optional<Channel> find(ChannelId id) {
        return store.read(rows -> rows.createQuery(WHOLE + "and id = :id")
                .bind("whole", true)
                .bind("id", id.value())
                .map(ChannelRow::read)
                .findOne());
    }

    public Optional<Channel> named(String slug) {
        return store.read(rows -> rows.createQuery(WHOLE + "and slug = :slug")
                .bind("whole", true)
                .bind("slug", slug)
                .map(ChannelRow::read)
                .findOne());
    }

    public Optional<Channel> withGuid(UUID guid) {
        return store.read(rows -> rows.createQuery(WHOLE + "and guid = :guid")
                .bind("whole", true)
                .bind("guid", guid)
                .map(ChannelRow::read)
                .findOne());
    }

    /**
     * Makes a channel without episodes.
     *
     * @param base the address of the installation, from which its guid follows
     * @param open whether anyone may read it
     */
    public Channel create(About about, String base, boolean open, Instant at, String by) {
        NewChannel row = new NewChannel(
                new ChannelId(store.newId()), about, Optional.empty(), open, true, List.of(), new Change(1, at, by));
        Channel made = store.write(rows -> row.insert(rows, base));
        news.changed(SOURCE, made.id().value().toString());
        return made;
    }

    /**
     * Saves what an editor wrote. What the import had found about the channel itself is settled by that.
     *
     * @param read the channel that the editor started from
     * @param cover a new one; empty keeps what there is
     * @return whether it was saved; not when someone else changed it meanwhile
     */
    public boolean save(Channel read, About about, Optional<Cover> cover, boolean open, Instant at, String by) {
        String findings = ChannelRow.findings(
                read.findings().stream().filter(finding -> !finding.ofChannel()).toList());
        Optional<Cover> saved = cover.or(read::cover);
        boolean done = store.write(rows -> ChannelRow.bind(rows.createUpdate("""
                                        update ${table}channel set title = :title, title_key = :title_key, link = :link,
                                            description = :description, language = :language, author = :author,
                                            owner_name = :owner_name, owner_email = :owner_email, copyright = :copyright,
                                            categories = :categories, explicit = :explicit, image = :image,
                                            serial = :serial, locked = :locked, is_open = :open, findings = :findings,
                                            cover_sha256 = :cover, cover_length = :cover_length, cover_type = :cover_type,
                                            version = version + 1, changed_at = :at, changed_by = :by
                                        where id = :id and version = :version
                                        """), about)
                        .bind("open", open)
                        .bind("findings", findings)
                        .bind("cover", saved.map(each -> each.media().sha256()).orElse(""))
                        .bind(
                                "cover_length",
                                saved.map(each -> each.media().length()).orElse(0L))
                        .bind(
                                "cover_type",
                                saved.map(each -> each.type().name()).orElse(""))
                        .bind("at", at)
                        .bind("by", by)
                        .bind("id", read.id().value())
                        .bind("version", read.change().version())
                        .execute())
                == 1;
        news.changed(SOURCE, read.id().value().toString());
        return done;
    }
}
