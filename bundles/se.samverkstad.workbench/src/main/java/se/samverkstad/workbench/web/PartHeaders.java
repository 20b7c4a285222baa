package se.samverkstad.workbench.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a part of a form says of itself.
 *
 * @param fileName reduced to its last segment; empty for a plain field and for a file field without a file
 * @param file whether it is a file field
 */
record PartHeaders(String name, String fileName, boolean file) {
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([A-Za-z*]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]*))");
    private static final int LONGEST_NAME = 200;

    static PartHeaders parse(String headers) {
        String disposition = headers.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-disposition:"))
                .findFirst()
                .orElseThrow(() -> new Refusal(400, "form"));
        Optional<String> name = parameter(disposition, "name");
        Optional<String> fileName = parameter(disposition, "filename");
        return new PartHeaders(
                name.filter(value -> value.length() <= LONGEST_NAME).orElseThrow(() -> new Refusal(400, "form")),
                fileName.map(PartHeaders::lastSegment).orElse(""),
                fileName.isPresent());
    }

    private static Optional<String> parameter(String line, String wanted) {
        Matcher each = PARAMETER.matcher(line);
        while (each.find()) {
            if (each.group(1).equalsIgnoreCase(wanted)) {
                return Optional.of(each.group(2) != null ? unescape(each.group(2)) : each.group(3));
            }
        }
        return Optional.empty();
    }

    /** As browsers write it: a quote and line breaks as escapes of a URL, some with a backslash. */
    private static String unescape(String text) {
        return text.replace("\\\"", "\"")
                .replace("%22", "\"")
                .replace("%0D", " ")
                .replace("%0A", " ");
    }

    private static String lastSegment(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }
}
