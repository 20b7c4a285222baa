package se.samverkstad.workbench.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkstad.api.feed.Cell;
import se.samverkstad.api.feed.Rows;

final class CsvFileTest {
    private static final List<Cell> ONE = List.of(
            Cell.of("Säg \"hej\"; då"),
            Cell.of(new BigDecimal("-1234.50")),
            Cell.of(LocalDate.parse("2026-11-22")),
            Cell.of(Instant.parse("2026-07-01T22:30:00Z")),
            Cell.of(true),
            Cell.NONE);

    @Test
    void aSwedishSpreadsheetReadsItAsItStands() {
        assertThat(written("sv", ONE))
                .isEqualTo("\ufeff\"a\";\"b\";\"c\";\"d\";\"e\";\"f\"\r\n"
                        + "\"Säg \"\"hej\"\"; då\";-1234,50;2026-11-22;2026-07-02 00:30;\"ja\";\r\n");
    }

    @Test
    void inEnglishThePointIsAPointAndYesIsYes() {
        assertThat(written("en", ONE)).contains(";-1234.50;", ";\"yes\";");
    }

    @Test
    void itBeginsWithTheMarkByWhichASpreadsheetKnowsTheEncoding() {
        byte[] bytes = CsvFile.of(Heads.in("sv"), new Rows(List.of("a"), List.of()));

        assertThat(bytes).startsWith(0xef, 0xbb, 0xbf);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+46",
                "-2",
                "@sum",
                "|calc",
                "\tx",
                "\rx",
                "\nx",
                "  =1",
                "\u00a0=1",
                "\uff1d1",
                "\uff0b1"
            })
    void whatWouldBeAFormulaIsNone(String text) {
        assertThat(written("sv", List.of(Cell.of(text), Cell.NONE, Cell.NONE, Cell.NONE, Cell.NONE, Cell.NONE)))
                .contains("\r\n\"'" + text + "\";");
    }

    @Test
    void aNameOfAColumnIsNoFormulaEither() {
        Rows table = new Rows(List.of("=cmd"), List.of());

        assertThat(new String(CsvFile.of(Heads.in("sv"), table), StandardCharsets.UTF_8))
                .contains("\"'=cmd\"");
    }

    private static String written(String language, List<Cell> row) {
        Rows table = new Rows(List.of("a", "b", "c", "d", "e", "f"), List.of(row));
        return new String(CsvFile.of(Heads.in(language), table), StandardCharsets.UTF_8);
    }
}
