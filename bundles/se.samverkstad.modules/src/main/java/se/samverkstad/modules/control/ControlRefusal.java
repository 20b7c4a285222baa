package se.samverkstad.modules.control;

/** A command that is not done, with a stable code and one sentence. */
public final class ControlRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    public ControlRefusal(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
