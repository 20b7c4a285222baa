package se.samverkstad.people;

import java.util.Locale;

/** Whether a person can sign in. */
public enum Account {
    /** Known by name, such as from a file; has never had a password. */
    NONE,
    /** Signs in through an organisation alone; has no password here. */
    ORGANISATION,
    /** Has chosen a password. */
    ACTIVE,
    /** Could sign in, and cannot any more. */
    ENDED;

    /** Whether the person can sign in, by whatever way. */
    public boolean open() {
        return this == ORGANISATION || this == ACTIVE;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Account of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
