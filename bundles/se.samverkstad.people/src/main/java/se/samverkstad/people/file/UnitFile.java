package se.samverkstad.people.file;

import java.util.List;
import java.util.Map;

/**
 * A file as it was understood.
 *
 * @param charset how it was decoded, such as {@code windows-1252}
 * @param separator {@code ;}, {@code ,} or a tab
 * @param understood heading as written to the column it means
 * @param ignored headings that mean nothing here; their columns are not read
 * @param errors in the order of rows; with any, nothing of the file may be used
 */
public record UnitFile(
        List<UnitRow> rows,
        String charset,
        String separator,
        Map<String, Column> understood,
        List<String> ignored,
        List<RowError> errors) {
    /** The most bytes that are read. */
    public static final int LARGEST = 2 * 1024 * 1024;

    public static final int MOST_ROWS = 5_000;

    public UnitFile {
        rows = List.copyOf(rows);
        understood = Map.copyOf(understood);
        ignored = List.copyOf(ignored);
        errors = List.copyOf(errors);
    }

    public static UnitFile read(byte[] bytes) {
        return new UnitFileReader(Decoding.of(bytes)).read();
    }

    public boolean fine() {
        return errors.isEmpty();
    }

    UnitFile withErrors(List<RowError> all) {
        return new UnitFile(rows, charset, separator, understood, ignored, all);
    }
}
