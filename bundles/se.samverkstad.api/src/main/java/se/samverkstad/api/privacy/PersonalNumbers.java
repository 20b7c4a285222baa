package se.samverkstad.api.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds Swedish personal identity numbers (personnummer) and coordination numbers (samordningsnummer) in a text, in the
 * ways people write them: ten or twelve digits; with a hyphen, a dash, a plus, a space or an underscore before the last
 * four, or with nothing there; with the date parted too; in digits of any script. The date must be one of the calendar and
 * the control digit right (folkbokföringslagen 18 §, SKV 707), so about nine of ten digits that only look like one are
 * let through; the numbers that the Tax Agency publishes for tests are found like any other.
 *
 * <p>Not found: a number inside a longer run of digits, in a UUID or in a hexadecimal hash, and one that is parted by a
 * line break. All methods are pure, for any thread, and take time in proportion to the text.
 */
public final class PersonalNumbers {
    /** Stands where a number stood. Nothing of the number is left: a year of birth and a name are a person too. */
    public static final String MASK = "••••••-••••";

    private PersonalNumbers() {}

    public static boolean in(String text) {
        return !search(text, found -> false);
    }

    /** All of them, in order; none overlaps another. */
    public static List<PersonalNumber> find(String text) {
        List<PersonalNumber> all = new ArrayList<>();
        search(text, all::add);
        return all;
    }

    /** The text with {@link #MASK} for each number; the same string when there is none. */
    public static String masked(String text) {
        List<PersonalNumber> all = find(text);
        if (all.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text.length());
        int from = 0;
        for (PersonalNumber each : all) {
            masked.append(text, from, each.start()).append(MASK);
            from = each.end();
        }
        return masked.append(text, from, text.length()).toString();
    }

    /** @return false when the visitor ended the search by returning false */
    private static boolean search(String text, Predicate<PersonalNumber> visitor) {
        boolean digitBefore = false;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            boolean digit = Marks.digit(point) >= 0;
            if (digit && !digitBefore) {
                PersonalNumber found = Groups.read(text, at).number();
                if (found != null && !Identifiers.cover(text, found)) {
                    if (!visitor.test(found)) {
                        return false;
                    }
                    next = found.end();
                }
            }
            digitBefore = digit || digitBefore && Marks.unseen(point);
            at = next;
        }
        return true;
    }
}
