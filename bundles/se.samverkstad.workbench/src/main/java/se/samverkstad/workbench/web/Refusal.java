package se.samverkstad.workbench.web;

import java.time.Duration;
import java.util.Optional;

/**
 * A request is not answered as asked. The gateway turns it into a page in the person's language: the texts
 * {@code error.<key>.heading} and {@code error.<key>.detail}, and {@code error.<key>.hint} where there is one.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final Duration comeBack;
    private final String key;
    private final transient Object[] arguments;
    private transient Optional<String> kept = Optional.empty();

    public Refusal(int status, String key, Object... arguments) {
        this(status, Duration.ZERO, key, arguments);
    }

    private Refusal(int status, Duration comeBack, String key, Object... arguments) {
        super(status + " " + key, null, false, false);
        this.status = status;
        this.comeBack = comeBack;
        this.key = key;
        this.arguments = arguments.clone();
    }

    /**
     * What was asked for is away on purpose and will be back: 503 with {@code Retry-After}, by which podcast apps and other
     * programs keep the address, and which is no failure of ours.
     */
    static Refusal away(Duration comeBack, String key, Object... arguments) {
        return new Refusal(503, comeBack, key, arguments);
    }

    /** Asked too often: 429 with {@code Retry-After}. */
    static Refusal tooSoon(Duration comeBack, String key, Object... arguments) {
        return new Refusal(429, comeBack, key, arguments);
    }

    /** That the module which does not answer has kept data that someone may read. */
    Refusal keeping(String module) {
        kept = Optional.of(module);
        return this;
    }

    Optional<String> kept() {
        return kept;
    }

    /** When to ask again; zero when that is not known. */
    Duration comeBack() {
        return comeBack;
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
