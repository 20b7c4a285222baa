package se.samverkstad.launcher;

/** Something that the person at the terminal can put right, told in one sentence in their language. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The process was asked for something that cannot be; nothing was changed. */
    public static final int REFUSED = 2;
    /** It was tried and failed. */
    public static final int FAILED = 1;

    private final int exitCode;

    private Refusal(int exitCode, String sentence, Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    private Refusal(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    public static Refusal refused(String sentence) {
        return new Refusal(REFUSED, sentence);
    }

    public static Refusal refused(String sentence, Throwable cause) {
        return new Refusal(REFUSED, sentence, cause);
    }

    public static Refusal failed(String sentence) {
        return new Refusal(FAILED, sentence);
    }

    public static Refusal failed(String sentence, Throwable cause) {
        return new Refusal(FAILED, sentence, cause);
    }

    public int exitCode() {
        return exitCode;
    }

    /** The sentence; never absent. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
