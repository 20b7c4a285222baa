package se.samverkstad.api.health;

/**
 * @param message what is wrong and what an operator can do, in one sentence; empty when all is well
 */
public record Health(Status status, String message) {
    private static final Health OK = new Health(Status.OK, "");

    /** How well it works. */
    public enum Status {
        OK,
        /** Works, with something to look at. */
        WARNING,
        /** Does not work. */
        CRITICAL
    }

    public static Health ok() {
        return OK;
    }

    public static Health critical(String message) {
        return new Health(Status.CRITICAL, message);
    }
}
