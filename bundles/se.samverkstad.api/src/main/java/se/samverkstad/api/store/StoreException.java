package se.samverkstad.api.store;

/** The store could not do what was asked; nothing was written. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Who can do something about it. */
    public enum Code {
        /** Another change came first; ask again. */
        CONFLICT,
        /** A transaction held the database too long: the module must be mended. */
        TOO_LONG,
        /** No space left; an operator can make some. */
        FULL,
        /** The database or the file system does not answer; an operator must look. */
        UNAVAILABLE
    }

    private final Code code;

    public StoreException(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public StoreException(Code code, String message) {
        super(message);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
