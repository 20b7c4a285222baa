package se.samverkstad.podcast.store;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.SqlStatement;
import se.samverkstad.api.store.MediaRef;
import se.samverkstad.podcast.domain.Change;
import se.samverkstad.podcast.domain.ChannelId;
import se.samverkstad.podcast.domain.Episode;
import se.samverkstad.podcast.domain.EpisodeId;
import se.samverkstad.podcast.domain.EpisodeStatus;
import se.samverkstad.podcast.domain.Guid;
import se.samverkstad.podcast.domain.Numbering;
import se.samverkstad.podcast.domain.RemoteSound;
import se.samverkstad.podcast.domain.Sound;
import se.samverkstad.podcast.domain.SoundId;
import se.samverkstad.podcast.domain.SoundType;
import se.samverkstad.podcast.domain.Words;

/** An episode, with its sound, as columns. */
final class EpisodeRow {
    /** All but the transcript, which a query names as it needs it. */
    static final String COLUMNS = """
            e.id, e.channel, e.slug, e.guid, e.guid_is_permalink, e.title, e.summary, e.audience, e.remote_url,
            e.remote_type, e.remote_length, e.seconds, e.season, e.number, e.explicit, e.status, e.published_at,
            e.imported, e.version, e.changed_at, e.changed_by, s.id as sound_id, s.sha256, s.length as sound_length,
            s.type as sound_type, s.seconds as sound_seconds, s.file_name
            """;

    static final String FROM = " from ${table}episode e left join ${table}sound s on s.id = e.sound ";

    static final String INSERT = """
            insert into ${table}episode (id, channel, slug, guid, guid_is_permalink, title, summary, transcript, audience,
                sound, remote_url, remote_type, remote_length, seconds, season, number, explicit, status, published_at,
                imported, version, changed_at, changed_by)
            values (:id, :channel, :slug, :guid, :permalink, :title, :summary, :transcript, :audience,
                :sound, :remote_url, :remote_type, :remote_length, :seconds, :season, :number, :explicit, :status,
                :published_at, :imported, :version, :changed_at, :changed_by)
            """;

    private EpisodeRow() {}

    static Episode read(RowView row) {
        Optional<Sound> sound = sound(row);
        return new Episode(
                new EpisodeId(row.getColumn("id", UUID.class)),
                new ChannelId(row.getColumn("channel", UUID.class)),
                text(row, "slug"),
                new Guid(text(row, "guid"), row.getColumn("guid_is_permalink", Boolean.class)),
                new Words(text(row, "title"), text(row, "summary"), text(row, "transcript"), text(row, "audience")),
                sound,
                remote(row),
                sound.map(Sound::seconds).orElseGet(() -> row.getColumn("seconds", Long.class)),
                new Numbering(
                        Columns.number(row.getColumn("season", Long.class)),
                        Columns.number(row.getColumn("number", Long.class))),
                Columns.flag(text(row, "explicit")),
                EpisodeStatus.of(text(row, "status")),
                Optional.ofNullable(row.getColumn("published_at", Instant.class)),
                row.getColumn("imported", Boolean.class),
                new Change(
                        row.getColumn("version", Long.class),
                        row.getColumn("changed_at", Instant.class),
                        text(row, "changed_by")));
    }

    static Sound readSound(RowView row) {
        return new Sound(
                new SoundId(row.getColumn("sound_id", UUID.class)),
                new MediaRef(text(row, "sha256"), row.getColumn("sound_length", Long.class)),
                SoundType.valueOf(text(row, "sound_type")),
                row.getColumn("sound_seconds", Long.class),
                text(row, "file_name"));
    }

    static <S extends SqlStatement<S>> S bind(S statement, Episode episode) {
        return statement
                .bind("id", episode.id().value())
                .bind("channel", episode.channel().value())
                .bind("slug", episode.slug())
                .bind("guid", episode.guid().value())
                .bind("permalink", episode.guid().permalink())
                .bind("title", episode.words().title())
                .bind("summary", episode.words().summary())
                .bind("transcript", episode.words().transcript())
                .bind("audience", episode.words().audience())
                .bindByType(
                        "sound",
                        episode.sound().map(sound -> sound.id().value()).orElse(null),
                        UUID.class)
                .bind(
                        "remote_url",
                        episode.remote().map(remote -> remote.url().toString()).orElse(""))
                .bind("remote_type", episode.remote().map(RemoteSound::type).orElse(""))
                .bind("remote_length", episode.remote().map(RemoteSound::length).orElse(0L))
                .bind("seconds", episode.seconds())
                .bind("season", Columns.number(episode.numbering().season()))
                .bind("number", Columns.number(episode.numbering().episode()))
                .bind("explicit", Columns.flag(episode.explicit()))
                .bind("status", episode.status().key())
                .bindByType("published_at", episode.publishedAt().orElse(null), Instant.class)
                .bind("imported", episode.imported())
                .bind("version", episode.change().version())
                .bind("changed_at", episode.change().at())
                .bind("changed_by", episode.change().by());
    }

    private static Optional<Sound> sound(RowView row) {
        return Optional.ofNullable(row.getColumn("sound_id", UUID.class)).map(id -> readSound(row));
    }

    private static Optional<RemoteSound> remote(RowView row) {
        String url = text(row, "remote_url");
        return url.isEmpty()
                ? Optional.empty()
                : Optional.of(new RemoteSound(
                        URI.create(url), text(row, "remote_type"), row.getColumn("remote_length", Long.class)));
    }

    private static String text(RowView row, String column) {
        return row.getColumn(column, String.class);
    }
}
