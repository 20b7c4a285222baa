package se.samverkstad.workbench.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds tags and their attributes in HTML that our own pages rendered. */
final class HtmlTags {
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s\"'<>/=]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'=<>`]+)))?");
    private static final String[] RAW = {"script", "style", "textarea", "title"};

    private HtmlTags() {}

    /** Where what begins at {@code at} ends: a comment, an element of raw text, or a tag with its quotes. */
    static int end(String html, int at) {
        if (html.startsWith("<!--", at)) {
            return after(html, "-->", at + 4);
        }
        for (String raw : RAW) {
            if (is(html, at, raw)) {
                return closing(html, raw, tagEnd(html, at));
            }
        }
        return tagEnd(html, at);
    }

    /** Whether a tag of that name begins here. */
    static boolean is(String html, int at, String name) {
        int next = at + 1 + name.length();
        return html.regionMatches(true, at + 1, name, 0, name.length())
                && next < html.length()
                && (Character.isWhitespace(html.charAt(next)) || html.charAt(next) == '>' || html.charAt(next) == '/');
    }

    /** The attributes of the tag that begins here, by their names in lower case; the first of two wins. */
    static Map<String, String> attributes(String html, int at) {
        String tag = html.substring(at, tagEnd(html, at));
        Map<String, String> attributes = new HashMap<>();
        Matcher each = ATTRIBUTE.matcher(tag);
        // The first is the name of the tag.
        each.find();
        while (each.find()) {
            attributes.putIfAbsent(each.group(1).toLowerCase(Locale.ROOT), value(each));
        }
        return attributes;
    }

    /** The escapes that our templates write. */
    static String unescape(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static int tagEnd(String html, int at) {
        if (at + 1 >= html.length() || !startsTag(html.charAt(at + 1))) {
            return at + 1;
        }
        char quote = 0;
        for (int i = at + 1; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return html.length();
    }

    private static boolean startsTag(char c) {
        return Character.isLetter(c) || c == '/' || c == '!';
    }

    private static int closing(String html, String name, int from) {
        for (int i = html.indexOf("</", from); i >= 0; i = html.indexOf("</", i + 2)) {
            if (html.regionMatches(true, i + 2, name, 0, name.length())) {
                return i;
            }
        }
        return html.length();
    }

    private static int after(String html, String what, int from) {
        int found = html.indexOf(what, from);
        return found < 0 ? html.length() : found + what.length();
    }

    private static String value(Matcher attribute) {
        for (int group = 2; group <= 4; group++) {
            if (attribute.group(group) != null) {
                return attribute.group(group);
            }
        }
        return "";
    }
}
