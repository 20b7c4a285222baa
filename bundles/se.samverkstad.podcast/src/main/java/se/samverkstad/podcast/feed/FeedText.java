package se.samverkstad.podcast.feed;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import se.samverkstad.api.privacy.PersonalNumbers;

/** Texts as a feed may hold them. */
final class FeedText {
    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!][^<>]*>");

    private FeedText() {}

    /** The text as it may be kept: personal numbers are masked, and that is told. */
    static String discreet(String text, String element, Findings findings) {
        findings.addWhen(PersonalNumbers.in(text), "PersonalNumber", element);
        return PersonalNumbers.masked(text);
    }

    static boolean hasMarkup(String text) {
        return MARKUP.matcher(text).find();
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** At most {@code limit} characters, whole ones. */
    static String shortened(String text, int limit) {
        if (text.codePointCount(0, text.length()) <= limit) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, limit - 1)).stripTrailing() + "…";
    }

    /** At most {@code limit} bytes of UTF-8, ending in a whole character. */
    static String withinBytes(String text, int limit) {
        if (bytes(text) <= limit) {
            return text;
        }
        int used = bytes("…");
        int end = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            used += bytes(Character.toString(point));
            if (used > limit) {
                break;
            }
            end += Character.charCount(point);
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    /** Without characters that XML 1.0 cannot hold, not even escaped. */
    static String writable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().filter(FeedText::inXml).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean inXml(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
