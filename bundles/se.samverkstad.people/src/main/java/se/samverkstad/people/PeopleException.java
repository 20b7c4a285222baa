package se.samverkstad.people;

import java.util.List;

/** A person was not added; nothing was written. */
public final class PeopleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public PeopleException(String message, List<Fault> faults) {
        super(message);
        this.faults = List.copyOf(faults);
    }

    /** What the person can put right; empty when an administrator exists already. */
    public List<Fault> faults() {
        return faults;
    }
}
