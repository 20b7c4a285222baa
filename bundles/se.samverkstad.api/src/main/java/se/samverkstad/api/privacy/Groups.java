package se.samverkstad.api.privacy;

import org.jspecify.annotations.Nullable;
import se.samverkstad.api.privacy.Marks.Gap;

/** The first groups of digits from a place in a text, and what parts them. Reads no further than a number can reach. */
final class Groups {
    private static final int MOST_GROUPS = 5;
    private static final int MOST_DIGITS = 12;
    private static final int MOST_SPACES = 8;

    private final String text;
    private final int start;
    private final byte[] digits = new byte[MOST_DIGITS];
    private final int[] lengths = new int[MOST_GROUPS];
    private final int[] ends = new int[MOST_GROUPS];
    private final Gap[] gaps = new Gap[MOST_GROUPS];
    private int count;
    private int total;
    private int at;

    private Groups(String text, int start) {
        this.text = text;
        this.start = start;
        this.at = start;
    }

    /** @param start the index of a digit that no other stands before */
    static Groups read(String text, int start) {
        Groups groups = new Groups(text, start);
        while (groups.count < MOST_GROUPS && groups.group()) {
            int last = groups.count - 1;
            groups.gaps[last] = groups.gap();
            if (groups.gaps[last] == Gap.NONE) {
                break;
            }
        }
        return groups;
    }

    /** Takes the digits that follow; false when there is none, or more than a number has. */
    private boolean group() {
        int length = 0;
        int end = at;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int digit = Marks.digit(point);
            if (digit < 0 && !Marks.unseen(point)) {
                break;
            }
            at += Character.charCount(point);
            if (digit >= 0) {
                if (total == MOST_DIGITS) {
                    return false;
                }
                digits[total++] = (byte) digit;
                length++;
                end = at;
            }
        }
        if (length == 0) {
            return false;
        }
        lengths[count] = length;
        ends[count] = end;
        count++;
        return true;
    }

    /** A few spaces, one mark, or one mark between spaces. */
    private Gap gap() {
        Gap mark = Gap.NONE;
        int spaces = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            Gap here = Marks.gap(point);
            if (here == Gap.SPACE && ++spaces > MOST_SPACES) {
                return Gap.NONE;
            }
            if (here == Gap.NONE && !Marks.unseen(point)) {
                break;
            }
            if (here != Gap.NONE && here != Gap.SPACE) {
                if (mark != Gap.NONE) {
                    return Gap.NONE;
                }
                mark = here;
            }
            at += Character.charCount(point);
        }
        return mark == Gap.NONE && spaces > 0 ? Gap.SPACE : mark;
    }

    /** The number that they begin with. */
    @Nullable
    PersonalNumber number() {
        if (first(10) || first(12)) {
            return checked(1, Gap.NONE);
        }
        if ((first(6) || first(8)) && has(1, 4)) {
            return joins(gaps[0], Gap.UNDERSCORE) ? checked(2, gaps[0]) : null;
        }
        if ((first(2) || first(4)) && has(1, 2) && has(2, 2) && gaps[0] == gaps[1]) {
            if (has(3, 4) && gaps[0] != Gap.PLUS) {
                return joins(gaps[2], gaps[0]) ? checked(4, gaps[2]) : null;
            }
            boolean pairs = has(3, 2) && has(4, 2) && gaps[0] == Gap.SPACE && gaps[3] == Gap.SPACE;
            return pairs && joins(gaps[2], Gap.SPACE) ? checked(5, gaps[2]) : null;
        }
        return null;
    }

    private boolean first(int length) {
        return has(0, length);
    }

    private boolean has(int group, int length) {
        return group < count && lengths[group] == length;
    }

    /** What may stand before the last four. */
    private static boolean joins(Gap gap, Gap other) {
        return gap == Gap.DASH || gap == Gap.PLUS || gap == Gap.SPACE || gap == other;
    }

    private @Nullable PersonalNumber checked(int groups, Gap sign) {
        int length = 0;
        for (int i = 0; i < groups; i++) {
            length += lengths[i];
        }
        Kind kind = Kind.of(digits, length, sign == Gap.PLUS);
        return kind == Kind.NONE ? null : new PersonalNumber(start, ends[groups - 1], kind == Kind.COORDINATION);
    }
}
