package se.samverkstad.search.index;

import java.util.Locale;

/**
 * What was found, as it stands in the index.
 *
 * @param source such as {@code podcast/episodes}
 * @param english its English title; empty when it has none
 */
public record Hit(String source, String id, String path, String title, String english, String summary) {
    public String title(Locale locale) {
        return locale.getLanguage().equals("en") && !english.isEmpty() ? english : title;
    }
}
