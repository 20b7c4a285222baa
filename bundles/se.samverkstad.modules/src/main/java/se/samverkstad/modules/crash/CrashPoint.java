package se.samverkstad.modules.crash;

/**
 * The places where a change can be cut off, in order. {@code -Dsamverkstad.crash=<name>[:n]} halts the process there the
 * n-th time, as kill -9 would, so that every one is tried; without the property a hit costs one comparison. Up to {@link
 * #COMMIT} recovery goes back; from {@link #COMMITTED} it goes forward.
 */
public enum CrashPoint {
    LOCK,
    BEGUN,
    FETCH,
    VERIFY,
    RENAME,
    FOLDER_SYNC,
    MIGRATE,
    MID_MIGRATION,
    MIGRATED,
    BETWEEN_BUNDLES,
    RESOLVED,
    MID_START,
    STARTED,
    PROBED,
    PROFILE,
    COMMIT,
    COMMITTED,
    SWITCHED,
    DRAIN,
    STOP,
    UNINSTALLED,
    REFRESHED,
    JOURNAL_DONE,
    CLEANUP,
    CLEANED;

    private static final String WANTED = System.getProperty("samverkstad.crash", "");
    private static int left = count();

    /** Ends the process here when that was asked for. */
    public void hit() {
        if (!WANTED.isEmpty() && WANTED.split(":")[0].equals(name()) && --left <= 0) {
            Runtime.getRuntime().halt(137);
        }
    }

    private static int count() {
        int colon = WANTED.indexOf(':');
        return colon < 0 ? 1 : Integer.parseInt(WANTED.substring(colon + 1));
    }
}
