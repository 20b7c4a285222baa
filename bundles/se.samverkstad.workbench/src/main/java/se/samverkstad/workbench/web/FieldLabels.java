package se.samverkstad.workbench.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samverkstad.api.privacy.PersonalNumbers;

/**
 * Lets a form that is sent tell what its fields are called on the screen: a hidden field with the labels stands in every
 * POST form, and is taken out again before anyone reads the form. Nothing is trusted to it but words that are shown to the
 * one who sent it.
 */
final class FieldLabels {
    static final String FIELD = "_labels";

    private static final Set<String> TYPED =
            Set.of("", "text", "search", "email", "tel", "url", "number", "date", "password", "file");
    private static final int LONGEST = 120;

    private FieldLabels() {}

    static String insert(String html) {
        if (!html.contains("<form")) {
            return html;
        }
        StringBuilder out = new StringBuilder(html.length() + 256);
        int from = 0;
        int at = html.indexOf('<');
        while (at >= 0) {
            int end = HtmlTags.end(html, at);
            if (HtmlTags.is(html, at, "form")
                    && HtmlTags.attributes(html, at).getOrDefault("method", "").equalsIgnoreCase("post")) {
                String labels = encoded(html, end);
                if (!labels.isEmpty()) {
                    String field = "<input type=\"hidden\" name=\"" + FIELD + "\" value=\"" + labels + "\">";
                    out.append(html, from, end).append(field);
                    from = end;
                }
            }
            at = html.indexOf('<', end);
        }
        return from == 0 ? html : out.append(html, from, html.length()).toString();
    }

    /** The labels of the controls from here to the end of the form. */
    private static String encoded(String html, int start) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> labels = new HashMap<>();
        int at = html.indexOf('<', start);
        while (at >= 0 && !html.startsWith("</form", at)) {
            int end = HtmlTags.end(html, at);
            if (HtmlTags.is(html, at, "label")) {
                Optional.ofNullable(HtmlTags.attributes(html, at).get("for"))
                        .ifPresent(id -> labels.putIfAbsent(id, words(html, end)));
            } else if (HtmlTags.is(html, at, "input") || HtmlTags.is(html, at, "textarea")) {
                Map<String, String> found = HtmlTags.attributes(html, at);
                if (found.containsKey("name") && TYPED.contains(found.getOrDefault("type", ""))) {
                    names.putIfAbsent(found.getOrDefault("id", ""), found.get("name"));
                }
            }
            at = html.indexOf('<', end);
        }
        StringBuilder pairs = new StringBuilder();
        names.forEach((id, name) -> {
            String label = labels.getOrDefault(id, "");
            if (!label.isEmpty()) {
                pairs.append(pairs.isEmpty() ? "" : "&amp;")
                        .append(encode(HtmlTags.unescape(name)))
                        .append('=')
                        .append(encode(label));
            }
        });
        return pairs.toString();
    }

    private static String words(String html, int from) {
        int end = html.indexOf("</label", from);
        String inside = html.substring(from, end < 0 ? from : Math.min(end, from + 2_000));
        String words = HtmlTags.unescape(inside.replaceAll("<[^>]*>", " "))
                .replaceAll("\\s+", " ")
                .strip();
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Takes the labels out of a form that was sent: name to words. */
    static Map<String, String> take(Form form) {
        List<String> sent = Optional.ofNullable(form.fields().remove(FIELD)).orElse(List.of());
        Map<String, String> labels = new HashMap<>();
        sent.stream()
                .limit(1)
                .forEach(each -> UrlEncoded.parse(each)
                        .forEach((name, words) -> labels.put(name, PersonalNumbers.masked(words.get(0)))));
        return labels;
    }
}
