package se.samverkstad.podcast.cover;

/** A file that is no cover that podcast directories show. */
public final class CoverRefused extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why; each has its sentence among the texts, under {@code cover.refused.} and its name. */
    public enum Reason {
        /** More bytes than a phone should fetch. */
        TOO_MANY_BYTES,
        /** Neither JPEG nor PNG. */
        NOT_PICTURE,
        /** The name promises something else than the file holds. */
        EXTENSION,
        /** Ends before its picture does. */
        TRUNCATED,
        NOT_SQUARE,
        /** Square, but with fewer pixels than directories take. */
        TOO_SMALL,
        /** Square, but with more pixels than directories take. */
        TOO_LARGE
    }

    private final Reason reason;
    private final Size size;

    CoverRefused(Reason reason, Size size) {
        super(reason.name());
        this.reason = reason;
        this.size = size;
    }

    public Reason reason() {
        return reason;
    }

    public int width() {
        return size.width();
    }

    public int height() {
        return size.height();
    }
}
