package se.samverkstad.workbench.modules;

import java.time.Instant;
import se.samverkstad.api.text.Text;

/** Day and time in words, for the pages beside these. */
public final class Moments {
    private Moments() {}

    /** "21 nov. 2026 kl. 14.05". */
    public static String of(Instant at, Text text) {
        return Wording.moment(at, text);
    }

    /** "340 kB" or "1,2 MB". */
    public static String size(long bytes, Text text) {
        return Wording.size(bytes, text);
    }
}
