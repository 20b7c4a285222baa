package se.samverkstad.workbench.feeds;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import se.samverkstad.api.feed.Cell;
import se.samverkstad.api.feed.Rows;
import se.samverkstad.modules.change.SwedishTime;

/**
 * A table as a spreadsheet in Swedish opens it: a byte order mark, by which it knows UTF-8; semicolons, because the comma is
 * the decimal point; every text in quotation marks (RFC 4180).
 */
final class CsvFile {
    private static final char MARK = '\ufeff';

    /** Also as East Asian keyboards write them; a spreadsheet takes both. */
    private static final String FORMULA = "=+-@|\uff1d\uff0b\uff0d\uff20";

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(SwedishTime.ZONE);

    private CsvFile() {}

    static byte[] of(FeedHead head, Rows table) {
        StringBuilder out = new StringBuilder().append(MARK);
        line(out, table.columns().stream().map(CsvFile::quoted).toList());
        for (List<Cell> row : table.rows()) {
            line(out, row.stream().map(cell -> written(head, cell)).toList());
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder out, List<String> fields) {
        out.append(fields.stream().collect(Collectors.joining(";"))).append("\r\n");
    }

    private static String written(FeedHead head, Cell cell) {
        if (cell instanceof Cell.Number number) {
            String plain = number.number().toPlainString();
            return head.text().locale().getLanguage().equals("en") ? plain : plain.replace('.', ',');
        }
        if (cell instanceof Cell.Day day) {
            return day.day().toString();
        }
        if (cell instanceof Cell.Moment moment) {
            return minute(moment.at());
        }
        if (cell instanceof Cell.Flag flag) {
            return quoted(head.text().of(flag.yes() ? "feed.yes" : "feed.no"));
        }
        return quoted(((Cell.Text) cell).text());
    }

    private static String minute(Instant at) {
        return MINUTE.format(at);
    }

    /** What a spreadsheet would take for a formula begins with an apostrophe instead. */
    private static String quoted(String text) {
        if (text.isEmpty()) {
            return "";
        }
        String begins = text.replaceFirst("^[\\s\\p{Z}]+", "");
        boolean formula =
                Character.isISOControl(text.charAt(0)) || !begins.isEmpty() && FORMULA.indexOf(begins.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
