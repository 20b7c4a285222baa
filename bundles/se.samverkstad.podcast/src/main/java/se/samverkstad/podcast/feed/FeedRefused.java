package se.samverkstad.podcast.feed;

import org.jspecify.annotations.Nullable;

/** A file that no channel is made from. Nothing was created. */
public final class FeedRefused extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why; each has its sentence among the texts, under {@code feed.refused.} and its name. */
    public enum Reason {
        TOO_LARGE,
        DOCTYPE,
        NOT_XML,
        NOT_RSS,
        NO_TITLE,
        NO_LINK,
        NO_DESCRIPTION,
        /** More items than a podcast has. */
        TOO_MANY_ITEMS,
        /** The owner said that no other platform may import the feed. */
        LOCKED
    }

    private final Reason reason;

    FeedRefused(Reason reason, @Nullable Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    FeedRefused(Reason reason) {
        this(reason, null);
    }

    public Reason reason() {
        return reason;
    }
}
