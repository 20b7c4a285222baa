package se.samverkstad.benchmarks.contestant;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A form of a page of ours, with what its fields hold. A field named as a file, {@code name.xml}, is sent as that file. */
record Form(boolean multipart, Map<String, String> fields) {
    private static final String BOUNDARY = "----benchmark7MA4YWxkTrZu0gW";
    private static final Pattern FIELD =
            Pattern.compile("<(input|textarea|select)\\b([^>]*)>(?:([^<]*)</textarea>)?", Pattern.DOTALL);

    /** The form that goes to that address. */
    static Form on(String page, String action) throws IOException {
        Matcher form = Pattern.compile(
                        "<form\\b([^>]*action=\"" + Pattern.quote(action) + "\"[^>]*)>(.*?)</form>", Pattern.DOTALL)
                .matcher(page);
        if (!form.find()) {
            throw new IOException("no form to %s in: %s".formatted(action, text(page)));
        }
        Map<String, String> fields = new LinkedHashMap<>();
        FIELD.matcher(form.group(2)).results().forEach(each -> {
            String type = attribute(each.group(2), "type");
            boolean sent = !type.equals("file")
                    && (!type.equals("checkbox") || each.group(2).contains(" checked"));
            String inner = each.group(3);
            if (sent) {
                fields.put(attribute(each.group(2), "name"), inner == null ? attribute(each.group(2), "value") : inner);
            }
        });
        fields.remove("");
        return new Form(form.group(1).contains("multipart/form-data"), fields);
    }

    Form with(Map<String, String> answers) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putAll(answers);
        return new Form(multipart, all);
    }

    String contentType() {
        return multipart ? "multipart/form-data; boundary=" + BOUNDARY : "application/x-www-form-urlencoded";
    }

    String body() {
        Stream<Map.Entry<String, String>> all = fields.entrySet().stream();
        return multipart
                ? all.map(each -> part(each.getKey(), each.getValue()))
                        .collect(Collectors.joining("", "", "--" + BOUNDARY + "--\r\n"))
                : all.map(each -> pair(each.getKey(), each.getValue())).collect(Collectors.joining("&"));
    }

    /** What a page says, for a failure. */
    static String text(String page) {
        return page.substring(Math.max(0, page.indexOf("<main")))
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String part(String name, String value) {
        int dot = name.indexOf('.');
        String disposition = dot < 0
                ? "name=\"%s\"".formatted(name)
                : "name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/xml"
                        .formatted(name.substring(0, dot), name);
        return "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n".formatted(BOUNDARY, disposition, value);
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String attribute(String attributes, String name) {
        Matcher found = Pattern.compile("(?<![\\w-])" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find()
                ? found.group(1)
                        .replace("&#34;", "\"")
                        .replace("&#39;", "'")
                        .replace("&quot;", "\"")
                        .replace("&lt;", "<")
                        .replace("&amp;", "&")
                : "";
    }
}
