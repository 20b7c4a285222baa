package se.samverkstad.workbench.about;

import java.util.Locale;

/** The municipality's own words, in Swedish and in English where someone has translated them. */
public record Words(String swedish, String english) {
    public Words {
        swedish = swedish.strip();
        english = english.strip();
    }

    public boolean none() {
        return swedish.isEmpty() && english.isEmpty();
    }

    /** For a reader of the locale: in Swedish where the English is missing. */
    public String in(Locale locale) {
        return lang(locale).equals("en") ? english : swedish;
    }

    /** The language of what {@link #in} answers. */
    public String lang(Locale locale) {
        return locale.getLanguage().equals("en") && !english.isEmpty() ? "en" : "sv";
    }
}
