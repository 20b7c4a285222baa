package se.samverkstad.store.migration;

/** A migration breaks a rule, or was changed after it was applied. The message names file, line and rule. */
public final class MigrationRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MigrationRefused(String message) {
        super(message);
    }
}
