package se.samverkstad.people.guests;

import java.util.List;

/** Something about a guest that cannot be so; nothing was written. */
public final class GuestRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why; whoever asks says it in words. */
    public enum Reason {
        /** No name, or more than {@value GuestWish#LONGEST_NAME} characters. */
        NAME,
        /** Someone here is called that already. */
        NAME_TAKEN,
        /** No purpose, or more than {@value GuestWish#LONGEST_PURPOSE} characters. */
        PURPOSE,
        /** The last day is past, or more than a year ahead. */
        LAST_DAY,
        /** A personal identity number stands in it. */
        PERSONAL_NUMBER,
        /** The guest or the unit is not there, or it is over. */
        GONE
    }

    private final List<Reason> reasons;

    public GuestRefusal(List<Reason> reasons) {
        super("refused: " + reasons);
        this.reasons = List.copyOf(reasons);
    }

    public GuestRefusal(Reason reason) {
        this(List.of(reason));
    }

    public List<Reason> reasons() {
        return reasons;
    }
}
