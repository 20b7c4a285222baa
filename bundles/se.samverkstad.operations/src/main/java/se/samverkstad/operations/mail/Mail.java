package se.samverkstad.operations.mail;

/**
 * A mail that a person asked for.
 *
 * @param to one address
 * @param subject one line; line breaks in it become spaces
 * @param text plain text with {@code \n} between lines
 */
public record Mail(String to, String subject, String text) {
    public Mail {
        to = to.strip();
        if (!Addresses.valid(to)) {
            throw new IllegalArgumentException("'%s' is no e-mail address".formatted(to));
        }
    }

    /** Without what it says, so that no log holds it. */
    @Override
    public String toString() {
        return "Mail";
    }
}
