package se.samverkstad.modules.table;

import java.util.Locale;

/** Words in both languages, read from the module when its generation was collected. */
public record Label(String sv, String en) {
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : sv;
    }
}
