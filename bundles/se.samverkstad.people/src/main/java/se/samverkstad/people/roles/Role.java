package se.samverkstad.people.roles;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A role as this installation knows it.
 *
 * @param key one of {@link se.samverkstad.api.people.RoleKeys}
 * @param ofUnit whether it is usually held for the person's own unit
 * @param own the name that the municipality has given it, the same in every language
 * @param titles usual titles of those who have it, in Swedish
 */
public record Role(String key, boolean ofUnit, Words shipped, Optional<String> own, Words about, List<String> titles) {
    public Role {
        titles = List.copyOf(titles);
    }

    public String name(Locale locale) {
        return own.orElseGet(() -> shipped.in(locale));
    }

    /** The same words in two languages. */
    public record Words(String sv, String en) {
        public String in(Locale locale) {
            return locale.getLanguage().equals("en") ? en : sv;
        }
    }
}
