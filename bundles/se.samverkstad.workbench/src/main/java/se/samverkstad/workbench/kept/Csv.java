package se.samverkstad.workbench.kept;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A line of CSV (RFC 4180): commas, every text in quotation marks, nothing for a value that is missing. */
final class Csv {
    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    static String line(List<@Nullable Object> values) {
        return values.stream().map(Csv::field).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String field(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof String text) {
            return '"' + harmless(text).replace("\"", "\"\"") + '"';
        }
        return value.toString();
    }

    /** What a spreadsheet would take for a formula begins with an apostrophe instead, as in every CSV of the product. */
    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
