package se.samverkstad.api.text;

import java.util.Locale;

/** One of the words to choose between for a {@link Term}. @param key as it is kept */
public record Word(String key, Forms sv, Forms en) {
    public Forms in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : sv;
    }
}
