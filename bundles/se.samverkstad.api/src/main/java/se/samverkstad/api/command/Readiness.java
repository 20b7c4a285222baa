package se.samverkstad.api.command;

import java.util.Optional;

/**
 * Whether a command can run now.
 *
 * @param reason why it cannot, in one sentence in the person's language; empty when it can
 */
public record Readiness(Optional<String> reason) {
    private static final Readiness READY = new Readiness(Optional.empty());

    /** @throws IllegalArgumentException when the reason says nothing */
    public Readiness {
        if (reason.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("a command that cannot run needs a reason");
        }
    }

    public static Readiness ready() {
        return READY;
    }

    /** It cannot, because of that. */
    public static Readiness not(String reason) {
        return new Readiness(Optional.of(reason));
    }
}
