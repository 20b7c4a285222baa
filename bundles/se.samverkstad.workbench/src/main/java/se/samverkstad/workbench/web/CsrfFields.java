package se.samverkstad.workbench.web;

import java.util.Locale;
import java.util.Map;

/**
 * Puts the hidden token field into every POST form of rendered HTML, right after the opening tag. Comments and the text
 * of {@code script}, {@code style}, {@code textarea} and {@code title} are left alone, and so are forms that go to
 * another site.
 */
final class CsrfFields {
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
            int end = HtmlTags.end(html, at);
            if (HtmlTags.is(html, at, "form") && posts(HtmlTags.attributes(html, at))) {
                out.append(html, from, end).append(field);
                from = end;
            }
            at = html.indexOf('<', end);
        }
        return out.append(html, from, html.length()).toString();
    }

    private static boolean posts(Map<String, String> attributes) {
        return attributes.getOrDefault("method", "").strip().equalsIgnoreCase("post")
                && stays(attributes.getOrDefault("action", "").strip());
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
