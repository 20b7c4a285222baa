package se.samverkstad.api.job;

/**
 * A {@link Job} cannot go on, for a reason that people can do something about. Both sentences are shown as they are; the run
 * stops where it is, and someone may let it go on from there.
 */
public final class CannotGoOn extends Exception {
    private static final long serialVersionUID = 1L;

    private final String english;

    /**
     * @param swedish one sentence that says why, and what to do
     * @param english the same
     */
    public CannotGoOn(String swedish, String english) {
        super(swedish);
        this.english = english;
    }

    public String swedish() {
        return String.valueOf(getMessage());
    }

    public String english() {
        return english;
    }
}
