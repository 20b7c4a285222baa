package se.samverkstad.store.picture;

/** A file that is no picture as it should be. */
public final class PictureRefused extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** More bytes than it may have. */
        BYTES,
        /** None of the formats. */
        FORMAT,
        /** Ends before its picture does, or holds something after it. */
        BROKEN,
        /** Fewer or more pixels than it may have. */
        SIZE
    }

    private final Reason reason;

    PictureRefused(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
