package se.samverkstad.api.xml;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** XML that is not let in. The message is for the log; the reason is for a sentence to the person. */
public final class XmlRefused extends IOException {
    private static final long serialVersionUID = 1L;

    /** Why it was refused. */
    public enum Reason {
        NOT_XML,
        DOCTYPE,
        TOO_LARGE
    }

    private final Reason reason;

    XmlRefused(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
