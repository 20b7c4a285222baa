package se.samverkstad.api.audit;

import java.util.regex.Pattern;
import se.samverkstad.api.privacy.PersonalNumbers;

/** Words as the record keeps them: on one line, without a personal number, and no longer than a screen shows. */
final class Words {
    private static final int LONGEST = 300;

    /** Whatever could begin a line of its own, or turn the direction of the text around. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+");

    private Words() {}

    static String plain(String text) {
        String line = PersonalNumbers.masked(UNSEEN.matcher(text).replaceAll(" "));
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
