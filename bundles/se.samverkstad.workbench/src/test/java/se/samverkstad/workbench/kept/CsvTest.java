package se.samverkstad.workbench.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTest {
    @Test
    void textsAreQuotedAndTheRestIsNot() {
        assertThat(Csv.line(Arrays.asList("a \"b\", c\nd", -5, new BigDecimal("1.50"), true, Instant.EPOCH, null, "")))
                .isEqualTo("\"a \"\"b\"\", c\nd\",-5,1.50,true,1970-01-01T00:00:00Z,,\"\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+46", "-2", "@sum", "\tx", "\rx"})
    void whatWouldBeAFormulaIsNone(String text) {
        assertThat(Csv.line(List.of(text))).isEqualTo("\"'" + text + "\"\r\n");
    }
}
