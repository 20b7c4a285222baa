package se.samverkstad.people.file;

/**
 * What is wrong with a file; whoever asks says it in words.
 *
 * @param line of the row; 0 when it is the file as a whole
 * @param value what stands there; never a personal identity number
 */
public record RowError(long line, Kind kind, String value) {
    /** What is wrong. */
    public enum Kind {
        /** Nothing but headings, or nothing at all. */
        EMPTY_FILE,
        /** More than 5,000 rows. */
        MANY_ROWS,
        /** No column for units. */
        NO_UNITS,
        /** Two columns mean the same. */
        HEADING_TWICE,
        /** A quote that does not end, or another fault of the form. */
        BROKEN,
        /** A personal identity number; value is the heading of its column. */
        PERSONAL_NUMBER,
        /** A row without a unit. */
        NO_NAME,
        /** More than 100 characters; value is the beginning. */
        LONG,
        /** A unit stands twice; value is its name. */
        TWICE,
        /** A code stands twice. */
        CODE_TWICE,
        /** The unit above is neither in the file nor known. */
        UNKNOWN_PARENT,
        /** The unit lies, through others, in itself. */
        CYCLE,
        /** No e-mail address. */
        EMAIL,
        /** An e-mail address without a name of the manager. */
        NO_MANAGER
    }
}
