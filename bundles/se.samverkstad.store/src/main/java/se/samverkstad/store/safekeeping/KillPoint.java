package se.samverkstad.store.safekeeping;

/**
 * The places where a restore or a move can be cut off, in order. {@code -Dsamverkstad.crash=<name>[:n]} halts the process
 * there the n-th time, as kill -9 would; without the property a hit costs one comparison.
 */
public enum KillPoint {
    BACKUP_MODULES,
    BACKUP_ROWS,
    BACKUP_MEDIA,
    BACKUP_CHECKED,
    RESTORE_STAGING,
    RESTORE_STAGED,
    RESTORE_ROWS,
    RESTORE_DECIDED,
    RESTORE_SWAPPING,
    RESTORE_SWAPPED,
    MOVE_TABLE,
    MOVE_COPIED,
    MOVE_COMMITTED,
    MOVE_SWITCHED;

    private static final String WANTED = System.getProperty("samverkstad.crash", "");
    private static int left = WANTED.indexOf(':') < 0 ? 1 : Integer.parseInt(WANTED.substring(WANTED.indexOf(':') + 1));

    /** Ends the process here when that was asked for. */
    public void hit() {
        if (!WANTED.isEmpty() && WANTED.split(":")[0].equals(name()) && --left <= 0) {
            Runtime.getRuntime().halt(137);
        }
    }
}
