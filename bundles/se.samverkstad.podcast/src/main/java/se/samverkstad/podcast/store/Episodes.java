package se.samverkstad.podcast.store;

import java.time.Instant;
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
import se.samverkstad.podcast.domain.ChannelId;
import se.samverkstad.podcast.domain.Episode;
import se.samverkstad.podcast.domain.EpisodeId;
import se.samverkstad.podcast.domain.EpisodeStatus;
import se.samverkstad.podcast.domain.Guid;
import se.samverkstad.podcast.domain.Numbering;
import se.samverkstad.podcast.domain.Slug;
import se.samverkstad.podcast.domain.Sound;
import se.samverkstad.podcast.domain.Words;

/** Every episode. Lists carry only the beginning of the text version; an episode that is asked for carries all of it. */
@Component(service = Episodes.class)
public final class Episodes {
    /** What the search knows them as. */
    public static final String SOURCE = "episodes";

    private static final String ONE = "select " + EpisodeRow.COLUMNS + ", e.transcript" + EpisodeRow.FROM;
    private static final String LIST =
            "select " + EpisodeRow.COLUMNS + ", substr(e.transcript, 1, 100) as transcript" + EpisodeRow.FROM;
    private static final String WHOLE = " join ${table}channel c on c.id = e.channel and c.is_whole = :whole ";

    private final Store store;
    private final SearchNews news;

    @Activate
    public Episodes(@Reference Store store, @Reference SearchNews news) {
        this.store = store;
        this.news = news;
    }

    /** Whose changes nobody searches for. */
    public Episodes(Store store) {
        this(store, SearchNews.unheard());
    }

    /** Those with a title in the order of their ids, with all of their text versions. @param last empty from the first */
    public List<Episode> after(Optional<EpisodeId> last, int most) {
        return store.read(rows -> {
            var query = rows.createQuery(ONE + WHOLE + "where e.title <> ''"
                            + (last.isPresent() ? " and e.id > :last" : "") + " order by e.id limit :most")
                    .bind("whole", true)
                    .bind("most", most);
            last.ifPresent(id -> query.bind("last", id.value()));
            return query.map(EpisodeRow::read).list();
        });
    }

    /** Another text whenever an episode, or what a channel lets be seen of it, is another. */
    public String state() {
        return store.read(rows -> rows.createQuery("select count(*) as n, coalesce(sum(e.version), 0) as versions,"
                        + " max(e.changed_at) as latest from ${table}episode e" + WHOLE)
                .bind("whole", true)
                .map(row -> row.getColumn("n", Long.class) + "-" + row.getColumn("versions", Long.class) + "-"
                        + row.getColumn("latest", Instant.class))
                .one());
    }

    public Optional<Episode> find(EpisodeId id) {
        return store.read(rows -> rows.createQuery(ONE + WHOLE + "where e.id = :id")
                .bind("whole", true)
                .bind("id", id.value())
                .map(EpisodeRow::read)
                .findOne());
    }

    public Optional<Episode> named(ChannelId channel, String slug) {
        return store.read(rows -> rows.createQuery(ONE + "where e.channel = :channel and e.slug = :slug")
                .bind("channel", channel.value())
                .bind("slug", slug)
                .map(EpisodeRow::read)
                .findOne());
    }

    /** Those of every channel, the newest first. */
    public List<Episode> published(int limit, int skipped) {
        return store.read(rows -> rows.createQuery(LIST + WHOLE + "where e.status = 'published'"
                        + " order by e.published_at desc, e.id desc limit :limit offset :skipped")
                .bind("whole", true)
                .bind("limit", limit)
                .bind("skipped", skipped)
                .map(EpisodeRow::read)
                .list());
    }

    /** Those of every channel with the whole of their text versions, the newest first. */
    public List<Episode> publishedWhole(int limit) {
        return store.read(rows -> rows.createQuery(ONE + WHOLE + "where e.status = 'published'"
                        + " order by e.published_at desc, e.id desc limit :limit")
                .bind("whole", true)
                .bind("limit", limit)
                .map(EpisodeRow::read)
                .list());
    }

    /** Those of every channel in whatever state, the latest made first. */
    public List<Episode> all(int limit) {
        return store.read(rows -> rows.createQuery(LIST + WHOLE + "order by e.id desc limit :limit")
                .bind("whole", true)
                .bind("limit", limit)
                .map(EpisodeRow::read)
                .list());
    }

    public int publishedCount() {
        return store.read(rows -> rows.createQuery(
                        "select count(*) from ${table}episode e" + WHOLE + "where e.status = 'published'")
                .bind("whole", true)
                .mapTo(Integer.class)
                .one());
    }

    /** Those of one channel, the newest first. */
    public List<Episode> published(ChannelId channel) {
        return store.read(rows -> rows.createQuery(LIST + "where e.status = 'published' and e.channel = :channel"
                        + " order by e.published_at desc, e.id desc")
                .bind("channel", channel.value())
                .map(EpisodeRow::read)
                .list());
    }

    public List<Episode> inState(EpisodeStatus status, int limit) {
        return inState(status, limit, 0);
    }

    /** Those of every channel in that state, the latest changed first. */
    public List<Episode> inState(EpisodeStatus status, int limit, int skipped) {
        return store.read(rows -> rows.createQuery(LIST + WHOLE + "where e.status = :status"
                        + " order by e.changed_at desc, e.published_at desc, e.id desc limit :limit offset :skipped")
                .bind("whole", true)
                .bind("status", status.key())
                .bind("limit", limit)
                .bind("skipped", skipped)
                .map(EpisodeRow::read)
                .list());
    }

    public int count(EpisodeStatus status) {
        return store.read(
                rows -> rows.createQuery("select count(*) from ${table}episode e" + WHOLE + "where e.status = :status")
                        .bind("whole", true)
                        .bind("status", status.key())
                        .mapTo(Integer.class)
                        .one());
    }

    /** Makes a draft. Its guid and its name in addresses are given here and never again. */
    public Episode create(ChannelId channel, Words words, Optional<Sound> sound, Instant at, String by) {
        return create(store.newId(), channel, words, sound, at, by);
    }

    /**
     * Makes a draft of a form that may have been sent twice: the second time the draft is there already.
     *
     * @param form what the form was numbered with; becomes the id unless another episode has it
     */
    public Episode create(UUID form, ChannelId channel, Words words, Optional<Sound> sound, Instant at, String by) {
        UUID other = store.newId();
        Episode made = store.write(rows -> {
            Optional<Episode> there = rows.createQuery(ONE + "where e.id = :id")
                    .bind("id", form)
                    .map(EpisodeRow::read)
                    .findOne();
            if (there.filter(episode -> isThat(episode, channel, words, by)).isPresent()) {
                return there.get();
            }
            UUID id = there.isPresent() ? other : form;
            Episode draft = new Episode(
                    new EpisodeId(id),
                    channel,
                    freeSlug(rows, channel, words.title()),
                    Guid.of(id),
                    words,
                    sound,
                    Optional.empty(),
                    sound.map(Sound::seconds).orElse(0L),
                    Numbering.none(),
                    Optional.empty(),
                    EpisodeStatus.DRAFT,
                    Optional.empty(),
                    false,
                    new Change(1, at, by));
            EpisodeRow.bind(rows.createUpdate(EpisodeRow.INSERT), draft).execute();
            return draft;
        });
        news.changed(SOURCE, made.id().toString());
        return made;
    }

    private static boolean isThat(Episode there, ChannelId channel, Words words, String by) {
        return there.status() == EpisodeStatus.DRAFT
                && there.channel().equals(channel)
                && there.words().equals(words)
                && there.change().by().equals(by);
    }

    /**
     * Saves what an editor wrote.
     *
     * @param version the one the editor started from
     * @param sound a new file; empty keeps what there is
     * @return whether it was saved; not when someone else changed it meanwhile
     */
    public boolean save(EpisodeId id, long version, Words words, Optional<Sound> sound, Instant at, String by) {
        boolean saved = store.write(rows -> {
            var update = rows.createUpdate("update ${table}episode set title = :title, summary = :summary,"
                            + " transcript = :transcript, audience = :audience,"
                            + (sound.isPresent() ? " sound = :sound, seconds = :seconds," : "")
                            + " version = version + 1, changed_at = :at, changed_by = :by"
                            + " where id = :id and version = :version")
                    .bind("title", words.title())
                    .bind("summary", words.summary())
                    .bind("transcript", words.transcript())
                    .bind("audience", words.audience())
                    .bind("at", at)
                    .bind("by", by)
                    .bind("id", id.value())
                    .bind("version", version);
            sound.ifPresent(file -> update.bind("sound", file.id().value()).bind("seconds", file.seconds()));
            return update.execute() == 1;
        });
        news.changed(SOURCE, id.toString());
        return saved;
    }

    /**
     * Publishes the episode as it was read. The day it first reached listeners stays.
     *
     * @return whether it was published; not when someone else changed it meanwhile
     */
    public boolean publish(Episode read, Instant at, String by) {
        return move(read, EpisodeStatus.PUBLISHED, read.publishedAt().orElse(at), at, by);
    }

    /** @return whether it was withdrawn; not when someone else changed it meanwhile */
    public boolean withdraw(Episode read, Instant at, String by) {
        return move(read, EpisodeStatus.WITHDRAWN, read.publishedAt().orElse(at), at, by);
    }

    private boolean move(Episode read, EpisodeStatus status, Instant published, Instant at, String by) {
        boolean moved = store.write(rows -> rows.createUpdate("update ${table}episode set status = :status,"
                                + " published_at = :published, version = version + 1, changed_at = :at,"
                                + " changed_by = :by where id = :id and version = :version")
                        .bind("status", status.key())
                        .bind("published", published)
                        .bind("at", at)
                        .bind("by", by)
                        .bind("id", read.id().value())
                        .bind("version", read.change().version())
                        .execute())
                == 1;
        news.changed(SOURCE, read.id().toString());
        return moved;
    }

    private static String freeSlug(Handle rows, ChannelId channel, String title) {
        String wanted = Slug.of(title, "avsnitt");
        Set<String> taken = rows.createQuery(
                        "select slug from ${table}episode where channel = :channel and slug like :beginning")
                .bind("channel", channel.value())
                .bind("beginning", wanted + "%")
                .mapTo(String.class)
                .set();
        return FreeName.of(wanted, taken::contains);
    }
}
