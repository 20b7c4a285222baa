package se.samverkstad.podcast.audio;

/** A file that is no sound we take. */
public final class SoundRefused extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why; each has its sentence among the texts, under {@code sound.refused.} and its name. */
    public enum Reason {
        NOT_SOUND,
        /** Sound without compression: too large for a phone. */
        WAV,
        /** Sound of another kind than mp3 and m4a. */
        OTHER_SOUND,
        /** Film, with or without sound. */
        FILM,
        /** Ends before it says it does. */
        TRUNCATED,
        /** Holds no sound at all. */
        EMPTY,
        /** The name promises something else than the file holds. */
        EXTENSION,
        /** A personal number stands among what the file says of itself: title, artist, comment. */
        PERSONAL_NUMBER
    }

    private final Reason reason;

    SoundRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
