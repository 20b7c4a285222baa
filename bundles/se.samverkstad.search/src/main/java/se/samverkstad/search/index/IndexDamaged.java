package se.samverkstad.search.index;

/** The index on disk cannot be read. It is thrown away and made anew; nothing is lost with it. */
public final class IndexDamaged extends Exception {
    private static final long serialVersionUID = 1L;

    IndexDamaged(Throwable cause) {
        super("the index of the search cannot be read: " + cause, cause);
    }
}
