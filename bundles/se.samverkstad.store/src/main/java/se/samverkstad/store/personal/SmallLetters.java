package se.samverkstad.store.personal;

import java.util.Locale;

/** A text of a row in small letters, as both databases say it. */
final class SmallLetters {
    /** Neither database knows the small form of letters outside ASCII in these columns. */
    private static final String CAPITALS = "ÅÄÖÉÜÆØ";

    private SmallLetters() {}

    static String of(String expression) {
        String small = "lower(" + expression + ")";
        for (String capital : CAPITALS.split("")) {
            small = "replace(%s, '%s', '%s')".formatted(small, capital, capital.toLowerCase(Locale.ROOT));
        }
        return small;
    }
}
