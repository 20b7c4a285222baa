package se.samverkstad.api.privacy;

/** What a character is to a number. */
final class Marks {
    /** What may part the groups of a number; NONE ends it. */
    enum Gap {
        NONE,
        SPACE,
        DASH,
        PLUS,
        DOT,
        SLASH,
        UNDERSCORE
    }

    private Marks() {}

    /** The value of a decimal digit of any script, or -1. */
    static int digit(int point) {
        if (point < 128) {
            return point >= '0' && point <= '9' ? point - '0' : -1;
        }
        return Character.isDigit(point) ? Character.digit(point, 10) : -1;
    }

    /**
     * What stands in a text without being seen, and which someone who keeps the text may leave out: soft hyphens, joiners
     * and directions that come along from the web, marks on a digit, control characters.
     */
    static boolean unseen(int point) {
        if (point < 0xA0) {
            return Character.isISOControl(point) && !(point >= '\t' && point <= '\r') && point != 0x85;
        }
        int type = Character.getType(point);
        return type == Character.FORMAT || type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    static Gap gap(int point) {
        return switch (point) {
            case ' ', '\t' -> Gap.SPACE;
            case '-', '\u2212', '\u2043' -> Gap.DASH;
            case '+', '\uFF0B', '\uFE62', '\u2795' -> Gap.PLUS;
            case '.', '\uFF0E' -> Gap.DOT;
            case '/', '\uFF0F' -> Gap.SLASH;
            case '_', '\uFF3F' -> Gap.UNDERSCORE;
            default -> other(point);
        };
    }

    private static Gap other(int point) {
        if (point < 128) {
            return Gap.NONE;
        }
        return switch (Character.getType(point)) {
            case Character.DASH_PUNCTUATION -> Gap.DASH;
            case Character.SPACE_SEPARATOR -> Gap.SPACE;
            default -> Gap.NONE;
        };
    }
}
