package se.samverkstad.workbench.web;

/**
 * A request is not answered as asked. The gateway turns it into a page in the person's language: the texts
 * {@code error.<key>.heading} and {@code error.<key>.detail}, and {@code error.<key>.hint} where there is one.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String key;
    private final transient Object[] arguments;

    public Refusal(int status, String key, Object... arguments) {
        super(status + " " + key, null, false, false);
        this.status = status;
        this.key = key;
        this.arguments = arguments.clone();
    }

    public int status() {
        return status;
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
