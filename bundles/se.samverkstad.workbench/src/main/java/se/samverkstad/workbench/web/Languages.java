package se.samverkstad.workbench.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Swedish unless English is asked for. */
public final class Languages {
    public static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
    public static final Locale ENGLISH = Locale.forLanguageTag("en-GB");

    private Languages() {}

    public static Locale of(String language) {
        return language.equals("en") ? ENGLISH : SWEDISH;
    }

    /** The language of a guest: what they chose before, else the first of ours that their browser asks for. */
    static Locale ofGuest(Optional<String> chosen, @Nullable String acceptLanguage) {
        return chosen.map(Languages::of).orElseGet(() -> accepted(acceptLanguage));
    }

    /** The first of ours that the header {@code Accept-Language} asks for. */
    public static Locale accepted(@Nullable String header) {
        if (header == null || header.length() > 500) {
            return SWEDISH;
        }
        try {
            Locale found = Locale.lookup(
                    Locale.LanguageRange.parse(header), List.of(SWEDISH, ENGLISH, plain("sv"), plain("en")));
            return found == null ? SWEDISH : of(found.getLanguage());
        } catch (IllegalArgumentException e) {
            return SWEDISH;
        }
    }

    private static Locale plain(String language) {
        return Locale.forLanguageTag(language);
    }
}
