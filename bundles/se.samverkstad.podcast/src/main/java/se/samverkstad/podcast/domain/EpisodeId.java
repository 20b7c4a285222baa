package se.samverkstad.podcast.domain;

import java.util.Optional;
import java.util.UUID;

/** Names one episode, for ever. */
public record EpisodeId(UUID value) {
    /** The id that stands in an address; empty when it is none. */
    public static Optional<EpisodeId> parse(String text) {
        return Ids.parse(text).map(EpisodeId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
