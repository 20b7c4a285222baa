package se.samverkstad.people;

/** A unit or a person was not changed; nothing was written. */
public final class DirectoryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What stands in the way; whoever asks says it in words. */
    public enum Reason {
        /** No name, or more than 100 characters. */
        UNIT_NAME,
        /** Another unit has that name. */
        UNIT_TAKEN,
        /** The parent is not there, is the unit itself or lies in it. */
        UNIT_PARENT,
        /** There are units in it, or persons. */
        UNIT_NOT_EMPTY,
        /** Someone has a role for it, now or later. */
        UNIT_HAS_ROLES,
        /** The words hold a personal identity number. */
        PERSONAL_NUMBER,
        /** It is not there any more. */
        GONE,
        /** Nobody could administer the system afterwards. */
        LAST_ADMINISTRATOR,
        /** A guest is invited as a guest, and administers nothing. */
        GUEST
    }

    private final Reason reason;

    public DirectoryException(Reason reason) {
        super("not changed: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
