package se.samverkstad.api.privacy;

import java.util.regex.Pattern;

/**
 * Names that machines make at random: now and then some of their digits pass for a number, and a form is full of them.
 * Looks only a little way around, so that a long text costs no more.
 */
final class Identifiers {
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final int UUID_LENGTH = 36;
    /** The shortest hash that is known by its letters alone; a word and a number together are shorter. */
    private static final int HASH_LENGTH = 24;

    private Identifiers() {}

    static boolean cover(String text, PersonalNumber number) {
        return uuid(text, number) || hash(text, number.start()) || hash(text, number.end() - 1);
    }

    private static boolean uuid(String text, PersonalNumber number) {
        int first = Math.max(0, number.end() - UUID_LENGTH);
        int last = Math.min(text.length() - UUID_LENGTH, number.start());
        for (int at = first; at <= last; at++) {
            if (text.charAt(at + 8) == '-'
                    && UUID.matcher(text.substring(at, at + UUID_LENGTH)).matches()) {
                return true;
            }
        }
        return false;
    }

    private static boolean hash(String text, int inside) {
        int from = inside;
        while (from > 0 && inside - from < UUID_LENGTH && hexadecimal(text.charAt(from - 1))) {
            from--;
        }
        int to = inside + 1;
        while (to < text.length() && to - inside < UUID_LENGTH && hexadecimal(text.charAt(to))) {
            to++;
        }
        return to - from >= HASH_LENGTH && text.substring(from, to).chars().anyMatch(c -> c > '9');
    }

    private static boolean hexadecimal(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }
}
