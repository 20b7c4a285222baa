package se.samverkstad.operations.doctor;

import java.util.Locale;
import se.samverkstad.api.health.Health;

/**
 * What was found when one thing was looked at or tried.
 *
 * @param topic names the thing for programs, such as {@code disk} or {@code certificate}
 * @param sv in one sentence: what was seen and, unless all is well, what to do
 * @param en the same
 */
public record Finding(String topic, Health.Status status, String sv, String en) {
    public Finding {
        if (!topic.matches("[a-z][a-z0-9-]{0,40}")) {
            throw new IllegalArgumentException("'%s' is no topic".formatted(topic));
        }
    }

    /** The sentence in the language of the locale; Swedish for all but English. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : sv;
    }

    public boolean fine() {
        return status == Health.Status.OK;
    }
}
