package se.samverkstad.operations.outside;

import java.io.IOException;
import se.samverkstad.api.net.FetchRefused.Reason;

/** A reason on its way out; {@link GuardedOutside} puts it into words. */
final class NotFetched extends IOException {
    private static final long serialVersionUID = 1L;

    final Reason reason;
    final String about;

    /** @param about what the sentence names: a host, a port or the address */
    NotFetched(Reason reason, String about) {
        super(reason + " " + about);
        this.reason = reason;
        this.about = about;
    }
}
