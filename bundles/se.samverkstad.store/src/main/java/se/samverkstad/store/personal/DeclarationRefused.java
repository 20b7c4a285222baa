package se.samverkstad.store.personal;

/** A declaration that cannot be understood, or does not cover what the tables hold; the message says what to write. */
public final class DeclarationRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DeclarationRefused(String message) {
        super(message);
    }
}
