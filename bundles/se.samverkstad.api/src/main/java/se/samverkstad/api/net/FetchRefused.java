package se.samverkstad.api.net;

import java.io.IOException;
import java.util.Locale;

/** Why something was not fetched. The sentence is for the person who asked; it tells nothing of the inner network. */
public final class FetchRefused extends IOException {
    private static final long serialVersionUID = 1L;

    /** What was in the way. */
    public enum Reason {
        /** It is no web address. */
        MALFORMED,
        /** Neither https nor http to an allowed host. */
        SCHEME,
        /** A name or password stands in the address. */
        CREDENTIALS,
        /** Another port than that of the scheme. */
        PORT,
        /** The name leads nowhere. */
        UNKNOWN_NAME,
        /** It leads to this computer, an inner network, or another address that is not for all. */
        NOT_PUBLIC,
        /** Nobody answers there. */
        UNREACHABLE,
        /** Its certificate is not valid for the name. */
        CERTIFICATE,
        /** It leads on too often, or from https to http. */
        REDIRECT,
        /** It answers, but not with the content. */
        STATUS,
        /** More than the caller takes, packed or unpacked. */
        TOO_LARGE,
        /** Not done in time. */
        TOO_SLOW,
        /** The answer is no HTTP, or ends in the middle. */
        BROKEN,
        /** Too much is being fetched already. */
        BUSY
    }

    private final Reason reason;
    private final String sv;
    private final String en;

    /** Made by whoever fetches. The English sentence is the message too. */
    public FetchRefused(Reason reason, String sv, String en) {
        super(en);
        this.reason = reason;
        this.sv = sv;
        this.en = en;
    }

    public Reason reason() {
        return reason;
    }

    /** One sentence; Swedish for all but English. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : sv;
    }
}
