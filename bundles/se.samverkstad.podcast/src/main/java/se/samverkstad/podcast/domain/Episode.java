package se.samverkstad.podcast.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * One episode.
 *
 * @param slug its name in public addresses; made from the first title and kept when the title changes
 * @param sound the file of ours; it goes before {@code remote}
 * @param seconds the length of the sound; 0 when not known
 * @param publishedAt when it first reached listeners; kept when it is withdrawn and published again
 * @param imported whether it came with a feed
 */
public record Episode(
        EpisodeId id,
        ChannelId channel,
        String slug,
        Guid guid,
        Words words,
        Optional<Sound> sound,
        Optional<RemoteSound> remote,
        long seconds,
        Numbering numbering,
        Optional<Boolean> explicit,
        EpisodeStatus status,
        Optional<Instant> publishedAt,
        boolean imported,
        Change change) {
    public boolean published() {
        return status == EpisodeStatus.PUBLISHED;
    }

    public boolean hasSound() {
        return sound.isPresent() || remote.isPresent();
    }
}
