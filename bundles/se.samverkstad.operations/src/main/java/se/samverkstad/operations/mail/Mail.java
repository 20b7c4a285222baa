package se.samverkstad.operations.mail;

/**
 * A mail that a person asked for.
 *
 * @param to one address
 * @param subject one line; line breaks in it become spaces
 * @param text plain text with {@code \n} between lines
 * @param html the same as a whole HTML document, for programs that show it; empty for none
 * @param unsubscribe where whoever gets it can end it without signing in, also by one POST (RFC 8058); empty for a mail
 *     that comes once
 */
public record Mail(String to, String subject, String text, String html, String unsubscribe) {
    public Mail {
        to = to.strip();
        if (!Addresses.valid(to)) {
            throw new IllegalArgumentException("'%s' is no e-mail address".formatted(to));
        }
        if (!unsubscribe.matches("|https?://[\\x21-\\x3b\\x3d\\x3f-\\x7e]{1,900}")) {
            throw new IllegalArgumentException("'%s' is no address of a page".formatted(unsubscribe));
        }
    }

    /** Text alone, once. */
    public Mail(String to, String subject, String text) {
        this(to, subject, text, "", "");
    }

    /** Without what it says, so that no log holds it. */
    @Override
    public String toString() {
        return "Mail";
    }
}
