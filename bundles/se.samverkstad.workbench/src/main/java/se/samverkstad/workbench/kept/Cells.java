package se.samverkstad.workbench.kept;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import se.samverkstad.api.text.Text;
import se.samverkstad.store.personal.KeptRows.KeptColumn;
import se.samverkstad.store.personal.KeptRows.Kind;

/** Values of rows as people read them. */
final class Cells {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final int LONG = 140;
    private static final int BEGINNING = 80;
    private static final int MOST_DIGITS = 6;

    private Cells() {}

    static Cell of(KeptColumn column, @Nullable Object value, String files, Text text) {
        if (value == null || value.toString().isEmpty()) {
            return new Cell("–", "", "", false);
        }
        if (column.media() && value.toString().matches("[0-9a-f]{64}")) {
            return new Cell(text.of("kept.file"), "", files + value, false);
        }
        boolean technical = column.kind() == Kind.ID || column.kind() == Kind.BYTES;
        String words = words(value, text);
        return words.length() > LONG
                ? new Cell(words, beginning(words), "", technical)
                : new Cell(words, "", "", technical);
    }

    private static String words(Object value, Text text) {
        if (value instanceof Boolean truth) {
            return text.of(truth ? "kept.yes" : "kept.no");
        } else if (value instanceof Instant at) {
            boolean english = text.locale().getLanguage().equals("en");
            return text.day(at) + " "
                    + DateTimeFormatter.ofPattern(english ? "HH:mm" : "HH.mm")
                            .withZone(SWEDEN)
                            .format(at);
        } else if (value instanceof Number number) {
            NumberFormat format = NumberFormat.getInstance(text.locale());
            format.setMaximumFractionDigits(MOST_DIGITS);
            return format.format(number);
        }
        return value.toString();
    }

    private static String beginning(String words) {
        int end = words.lastIndexOf(' ', BEGINNING);
        return words.substring(0, end < BEGINNING / 2 ? BEGINNING : end).strip() + " …";
    }
}
