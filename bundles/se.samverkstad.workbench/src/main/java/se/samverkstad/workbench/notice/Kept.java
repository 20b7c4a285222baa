package se.samverkstad.workbench.notice;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A notice as it is kept for one person.
 *
 * @param address within this installation
 */
public record Kept(
        UUID id,
        String module,
        String kind,
        String swedish,
        String english,
        String address,
        Instant sent,
        boolean seen) {
    public String sentence(Locale locale) {
        return locale.getLanguage().equals("en") ? english : swedish;
    }
}
