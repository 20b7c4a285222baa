package se.samverkstad.podcast.feed;

import java.time.Instant;
import java.util.Optional;
import se.samverkstad.podcast.domain.Guid;
import se.samverkstad.podcast.domain.Numbering;
import se.samverkstad.podcast.domain.RemoteSound;

/**
 * One item of a feed.
 *
 * @param guid as it stood there; empty when missing or already used by an earlier item
 * @param description plain text
 * @param seconds 0 when not said
 */
public record ImportedItem(
        Optional<Guid> guid,
        String title,
        String description,
        Optional<Instant> published,
        long seconds,
        Numbering numbering,
        Optional<Boolean> explicit,
        Optional<RemoteSound> sound) {}
