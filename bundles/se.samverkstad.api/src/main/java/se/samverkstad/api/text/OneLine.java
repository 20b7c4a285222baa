package se.samverkstad.api.text;

import java.util.regex.Pattern;
import se.samverkstad.api.privacy.PersonalNumbers;

/** What somebody wrote, as it may stand in a row, a log or a record: on one line, and without a personal number. */
public final class OneLine {
    /** Whatever could begin a line of its own, or turn the direction of the text around. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+");

    private OneLine() {}

    /** The text with personal numbers masked; one of more signs than {@code longest} is cut there and ends with an ellipsis. */
    public static String of(String text, int longest) {
        String line =
                PersonalNumbers.masked(UNSEEN.matcher(text).replaceAll(" ").strip());
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
