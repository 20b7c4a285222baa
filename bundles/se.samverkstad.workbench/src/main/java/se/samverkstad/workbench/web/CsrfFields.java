package se.samverkstad.workbench.web;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the hidden token field into every POST form of rendered HTML, right after the opening tag. Comments and the text
 * of {@code script}, {@code style}, {@code textarea} and {@code title} are left alone, and so are forms that go to
 * another site.
 */
final class CsrfFields {
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s\"'<>/=]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'=<>`]+)))?");
    private static final String[] RAW = {"script", "style", "textarea", "title"};

    private CsrfFields() {}

    static String insert(String html, String token) {
        if (!html.contains("<form") && !html.toLowerCase(Locale.ROOT).contains("<form")) {
            return html;
        }
        String field = "<input type=\"hidden\" name=\"" + Csrf.FIELD + "\" value=\"" + token + "\">";
        StringBuilder out = new StringBuilder(html.length() + 256);
        int from = 0;
        int at = html.indexOf('<');
        while (at >= 0) {
            int end = end(html, at);
            if (tag(html, at, "form") && posts(html.substring(at + 5, end))) {
                out.append(html, from, end).append(field);
                from = end;
            }
            at = html.indexOf('<', end);
        }
        return out.append(html, from, html.length()).toString();
    }

    /** Where what begins at {@code at} ends: a comment, an element of raw text, or a tag with its quotes. */
    private static int end(String html, int at) {
        if (html.startsWith("<!--", at)) {
            return after(html, "-->", at + 4);
        }
        for (String raw : RAW) {
            if (tag(html, at, raw)) {
                return closing(html, raw, tagEnd(html, at));
            }
        }
        return tagEnd(html, at);
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

    private static boolean tag(String html, int at, String name) {
        int next = at + 1 + name.length();
        return html.regionMatches(true, at + 1, name, 0, name.length())
                && next < html.length()
                && (Character.isWhitespace(html.charAt(next)) || html.charAt(next) == '>' || html.charAt(next) == '/');
    }

    private static boolean posts(String attributes) {
        boolean post = false;
        Matcher each = ATTRIBUTE.matcher(attributes);
        while (each.find()) {
            String value = value(each).strip();
            if (each.group(1).equalsIgnoreCase("method")) {
                post = value.equalsIgnoreCase("post");
            } else if (each.group(1).equalsIgnoreCase("action") && !stays(value)) {
                return false;
            }
        }
        return post;
    }

    private static String value(Matcher attribute) {
        for (int group = 2; group <= 4; group++) {
            if (attribute.group(group) != null) {
                return attribute.group(group);
            }
        }
        return "";
    }

    /** Whether an address stays here: nothing of another scheme or host, however it is written. */
    private static boolean stays(String action) {
        int colon = action.indexOf(':');
        int slash = action.indexOf('/');
        return !action.startsWith("//")
                && action.indexOf('\\') < 0
                && action.indexOf('&') != 0
                && (colon < 0 || slash >= 0 && slash < colon || action.startsWith("?") || action.startsWith("#"));
    }
}
