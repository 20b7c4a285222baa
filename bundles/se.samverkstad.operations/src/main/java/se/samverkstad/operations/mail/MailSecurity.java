package se.samverkstad.operations.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the way to the mail server is protected. */
public enum MailSecurity {
    /** Not at all; only for a server on this very computer. */
    NONE,
    /** Begins in the clear and turns to TLS before anything is told (RFC 3207); refused when the server cannot. */
    STARTTLS,
    /** TLS from the first byte (RFC 8314). */
    TLS;

    /** As kept and sent in forms: {@code none}, {@code starttls}, {@code tls}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MailSecurity> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
