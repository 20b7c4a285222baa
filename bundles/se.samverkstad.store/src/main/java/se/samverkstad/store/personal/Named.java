package se.samverkstad.store.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samverkstad.store.personal.PersonalRows.Whom;

/**
 * Whether a text names a person: by the whole name, also with the s of the genitive, or by the e-mail address; not by a
 * longer name that begins the same. A name of a single word may stand in any text without meaning this person.
 */
final class Named {
    /** What stands in a text where a name stood. */
    static final String NOBODY = "[raderad person]";

    private final Pattern pattern;

    private Named(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Empty when there is nothing to know them by. */
    static Optional<Named> of(Whom whom) {
        List<String> parts = new ArrayList<>();
        if (whom.name().contains(" ")) {
            parts.add("(?<![\\p{L}\\p{N}])" + Pattern.quote(whom.name()) + "(?=s?(?![\\p{L}\\p{N}]))");
        }
        if (!whom.email().isEmpty()) {
            parts.add("(?<![\\p{L}\\p{N}.+_-])(?iu:" + Pattern.quote(whom.email()) + ")(?![\\p{L}\\p{N}_-])");
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Named(Pattern.compile(String.join("|", parts))));
    }

    boolean in(String text) {
        return pattern.matcher(text).find();
    }

    String takenOut(String text) {
        return pattern.matcher(text).replaceAll(Matcher.quoteReplacement(NOBODY));
    }
}
