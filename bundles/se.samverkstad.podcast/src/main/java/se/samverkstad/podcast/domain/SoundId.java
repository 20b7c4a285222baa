package se.samverkstad.podcast.domain;

import java.util.Optional;
import java.util.UUID;

/** Names one uploaded sound, for ever. */
public record SoundId(UUID value) {
    /** The id that a form carries; empty when it is none. */
    public static Optional<SoundId> parse(String text) {
        return Ids.parse(text).map(SoundId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
