package se.samverkstad.store.status;

/**
 * A setting of the database as a borrowed connection sees it.
 *
 * @param name as the database names it; {@code clock} is how many milliseconds its clock is ahead of this machine's
 * @param is what it is
 * @param wanted what it must be for the store's promises to hold, or {@code at least …}
 */
public record DatabaseSetting(String name, String is, String wanted, boolean right) {}
