package se.samverkstad.acceptance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person reads of a page, and the fields of its forms. Enough for pages that we write ourselves. */
final class Html {
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile("<(input|textarea|select)\\b([^>]*)>(?:(.*?)</\\1>)?", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)(?:=\"([^\"]*)\")?");

    private Html() {}

    /** A form of a page: where it goes and what its fields hold. */
    record Form(String action, Map<String, String> attributes, Map<String, String> fields) {
        /** The same with another value in a field that it has. */
        Map<String, String> with(String... namesAndValues) {
            Map<String, String> changed = new LinkedHashMap<>(fields);
            for (int i = 0; i < namesAndValues.length; i += 2) {
                changed.put(namesAndValues[i], namesAndValues[i + 1]);
            }
            return changed;
        }
    }

    static List<Form> forms(String page) {
        return FORM.matcher(page)
                .results()
                .map(form -> new Form(
                        attributes(form.group(1)).getOrDefault("action", ""),
                        attributes(form.group(1)),
                        fields(form.group(2))))
                .toList();
    }

    /** The form that goes to that address. */
    static Form form(String page, String action) {
        return forms(page).stream()
                .filter(form -> form.action().equals(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form to " + action + " in: " + main(page)));
    }

    /** What stands in the page's own part, as text. */
    static String main(String page) {
        int begin = page.indexOf("<main");
        int end = page.lastIndexOf("</main>");
        return text(begin < 0 || end < 0 ? page : page.substring(begin, end));
    }

    static String heading(String page) {
        return between(page, "<h1[^>]*>(.*?)</h1>").orElse("");
    }

    /** The sentence beside a field that says what is wrong with it. */
    static String error(String page, String field) {
        return between(page, "<[^>]*id=\"" + field + "-error\"[^>]*>(.*?)</").orElse("");
    }

    /** What the page shows once, after a form. */
    static String notice(String page) {
        return between(page, "id=\"sv-notice\"[^>]*>(.*?)</div>").orElse("");
    }

    private static Optional<String> between(String page, String pattern) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
        return found.find() ? Optional.of(text(found.group(1))) : Optional.empty();
    }

    static String text(String html) {
        return unescape(TAG.matcher(html).replaceAll(" "))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(form);
        while (field.find()) {
            Map<String, String> attributes = attributes(field.group(2));
            String name = attributes.getOrDefault("name", "");
            String type = attributes.getOrDefault("type", "");
            boolean sent = !type.equals("file") && (!type.equals("checkbox") || attributes.containsKey("checked"));
            if (!name.isEmpty() && sent) {
                boolean input = field.group(1).equals("input");
                fields.put(name, input ? attributes.getOrDefault("value", "") : value(field.group(3)));
            }
        }
        return fields;
    }

    /** Of a text area its text, of a selection what is chosen. */
    private static String value(String inner) {
        if (inner == null || !inner.contains("<option")) {
            return inner == null ? "" : unescape(inner);
        }
        Matcher option = Pattern.compile("<option\\b([^>]*)>").matcher(inner);
        String first = null;
        while (option.find()) {
            Map<String, String> attributes = attributes(option.group(1));
            String value = attributes.getOrDefault("value", "");
            if (attributes.containsKey("selected")) {
                return value;
            }
            first = first == null ? value : first;
        }
        return first == null ? "" : first;
    }

    static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher each = ATTRIBUTE.matcher(text);
        while (each.find()) {
            attributes.put(each.group(1), each.group(2) == null ? "" : unescape(each.group(2)));
        }
        return attributes;
    }

    private static String unescape(String text) {
        Matcher number = Pattern.compile("&#(x?)([0-9a-fA-F]+);").matcher(text);
        String plain = number.replaceAll(each -> Matcher.quoteReplacement(
                Character.toString(Integer.parseInt(each.group(2), each.group(1).isEmpty() ? 10 : 16))));
        return plain.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&");
    }
}
