package se.samverkstad.podcast.audio;

import java.time.Duration;
import se.samverkstad.podcast.domain.SoundType;

/** What a file turned out to be. */
public record ProbedSound(SoundType type, Duration length) {
    /** Whole seconds, the nearest, and never none. */
    public long seconds() {
        return Math.max(1, (length.toMillis() + 500) / 1000);
    }
}
