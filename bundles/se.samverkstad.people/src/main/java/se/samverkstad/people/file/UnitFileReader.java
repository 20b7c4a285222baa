package se.samverkstad.people.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import se.samverkstad.api.privacy.PersonalNumbers;
import se.samverkstad.people.file.RowError.Kind;

/** Reads one file: finds the separator and the headings, then row by row. Used once. */
final class UnitFileReader {
    private static final int LONGEST = 100;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]{1,64}@[A-Za-z0-9åäöÅÄÖ.-]{1,189}");

    private final Decoding decoding;
    private final List<UnitRow> rows = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private final Map<String, Column> understood = new LinkedHashMap<>();
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final Map<String, Long> names = new HashMap<>();
    private final Map<String, Long> codes = new HashMap<>();

    UnitFileReader(Decoding decoding) {
        this.decoding = decoding;
    }

    UnitFile read() {
        char separator = separator();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(decoding.text())) {
            List<String> headings = List.of();
            for (CsvRecord record : reader) {
                if (record.getFields().stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (headings.isEmpty()) {
                    headings = record.getFields();
                    understand(record);
                } else if (rows.size() == UnitFile.MOST_ROWS) {
                    errors.add(new RowError(0, Kind.MANY_ROWS, Integer.toString(UnitFile.MOST_ROWS)));
                    break;
                } else {
                    take(record, headings);
                }
            }
        } catch (CsvParseException e) {
            errors.add(
                    new RowError(rows.isEmpty() ? 0 : rows.get(rows.size() - 1).line(), Kind.BROKEN, ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (rows.isEmpty() && errors.isEmpty()) {
            errors.add(new RowError(0, Kind.EMPTY_FILE, ""));
        }
        return new UnitFile(rows, decoding.charset(), Character.toString(separator), understood, ignored, errors);
    }

    /** The one that makes most headings of the first line known. */
    private char separator() {
        String first = decoding.text()
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
        char best = ';';
        long most = -1;
        for (char candidate : new char[] {';', ',', '\t'}) {
            long known = Pattern.compile(Pattern.quote(Character.toString(candidate)))
                    .splitAsStream(first)
                    .filter(heading ->
                            Column.of(heading.replace("\"", "").strip()).isPresent())
                    .count();
            if (known > most) {
                most = known;
                best = candidate;
            }
        }
        return best;
    }

    private void understand(CsvRecord record) {
        for (int i = 0; i < record.getFieldCount(); i++) {
            String heading = record.getField(i).strip();
            Column column = Column.of(heading).orElse(null);
            if (column == null) {
                if (!heading.isEmpty()) {
                    ignored.add(PersonalNumbers.in(heading) ? "…" : heading);
                }
            } else if (places.putIfAbsent(column, i) != null) {
                errors.add(new RowError(record.getStartingLineNumber(), Kind.HEADING_TWICE, heading));
            } else {
                understood.put(heading, column);
            }
        }
        if (!places.containsKey(Column.UNIT)) {
            errors.add(new RowError(record.getStartingLineNumber(), Kind.NO_UNITS, ""));
        }
    }

    private void take(CsvRecord record, List<String> headings) {
        UnitRow row = new UnitRow(
                record.getStartingLineNumber(),
                field(record, Column.CODE),
                field(record, Column.UNIT),
                field(record, Column.PARENT),
                field(record, Column.LEVEL),
                field(record, Column.MANAGER),
                field(record, Column.EMAIL));
        rows.add(row);
        for (int i = 0; i < record.getFieldCount(); i++) {
            if (PersonalNumbers.in(record.getField(i))) {
                String heading = i < headings.size() ? headings.get(i).strip() : Integer.toString(i + 1);
                error(row, Kind.PERSONAL_NUMBER, PersonalNumbers.in(heading) ? "…" : heading);
                return;
            }
        }
        check(row);
    }

    private void check(UnitRow row) {
        if (row.unit().isEmpty()) {
            if (places.containsKey(Column.UNIT)) {
                error(row, Kind.NO_NAME, "");
            }
            return;
        }
        for (String text : List.of(row.unit(), row.level(), row.manager(), row.code())) {
            if (text.length() > LONGEST) {
                error(row, Kind.LONG, text.substring(0, 40));
            }
        }
        if (names.putIfAbsent(key(row.unit()), row.line()) != null) {
            error(row, Kind.TWICE, row.unit());
        }
        if (!row.code().isEmpty() && codes.putIfAbsent(key(row.code()), row.line()) != null) {
            error(row, Kind.CODE_TWICE, row.code());
        }
        if (!row.email().isEmpty()
                && (row.email().length() > 254 || !EMAIL.matcher(row.email()).matches())) {
            error(row, Kind.EMAIL, row.email());
        }
        if (!row.email().isEmpty() && row.manager().isEmpty()) {
            error(row, Kind.NO_MANAGER, row.email());
        }
    }

    private void error(UnitRow row, Kind kind, String value) {
        errors.add(new RowError(row.line(), kind, value));
    }

    private String field(CsvRecord record, Column column) {
        Integer place = places.get(column);
        return place == null || place >= record.getFieldCount()
                ? ""
                : record.getField(place).strip().replaceAll("\\s+", " ");
    }

    static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
