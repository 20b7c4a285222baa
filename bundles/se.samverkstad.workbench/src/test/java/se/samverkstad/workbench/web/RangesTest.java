package se.samverkstad.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 9110 §14 on a file of a thousand bytes: a range, the whole, or outside. */
final class RangesTest {
    private static final long LENGTH = 1_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes=0-0|0-0",
                "bytes=0-9|0-9",
                "bytes=0-999|0-999",
                "bytes=0-1000|0-999",
                "bytes=0-99999999|0-999",
                "bytes=0-|0-999",
                "bytes=999-|999-999",
                "bytes=999-999|999-999",
                "bytes=999-1000|999-999",
                "bytes=500-600|500-600",
                "bytes=500-|500-999",
                "bytes=-1|999-999",
                "bytes=-999|1-999",
                "bytes=-1000|0-999",
                "bytes=-1001|0-999",
                "bytes=-999999999999999999|0-999",
                "bytes=000-009|0-9",
                "bytes=0-999999999999999999|0-999",
                "Bytes=0-9|0-9",
                "BYTES=0-9|0-9",
                "bytes =0-9|0-9",
                "bytes= 0-9|0-9",
                "' bytes=0-9 '|0-9",
                "bytes=1000-|outside",
                "bytes=1000-1001|outside",
                "bytes=1001-2000|outside",
                "bytes=99999999-|outside",
                "bytes=999999999999999999-|outside",
                "bytes=-0|outside",
                "bytes=9-0|whole",
                "bytes=1-0|whole",
                "bytes=999-998|whole",
                "bytes=-|whole",
                "bytes=|whole",
                "bytes|whole",
                "=0-9|whole",
                "''|whole",
                "bytes=a-b|whole",
                "bytes=0-b|whole",
                "bytes=0x0-0x9|whole",
                "bytes=+0-9|whole",
                "bytes=--9|whole",
                "bytes=-+9|whole",
                "bytes=0--9|whole",
                "bytes=0.0-9|whole",
                "bytes=0-9;|whole",
                "bytes=0 - 9|whole",
                "bytes=0-9 10-19|whole",
                "bytes=0-9,|whole",
                "bytes=,0-9|whole",
                "'bytes=0-9,20-29'|whole",
                "'bytes=0-,0-'|whole",
                "'bytes=0-0,-1'|whole",
                "'bytes=5-9,0-4'|whole",
                "'bytes=0-9,0-9,0-9'|whole",
                "items=0-9|whole",
                "none=0-9|whole",
                "bytes=9999999999999999999-|whole",
                "bytes=0-9999999999999999999|whole",
                "bytes=-9999999999999999999|whole",
                "bytes:0-9|whole",
                "bytes=٠-٩|whole"
            })
    void everyWayToAskForARange(String header, String expected) {
        assertThat(said(Optional.of(header), LENGTH)).isEqualTo(expected);
    }

    @Test
    void whoAsksForNothingGetsAllAndAnEmptyFileHasNoRange() {
        assertThat(said(Optional.empty(), LENGTH)).isEqualTo("whole");
        assertThat(said(Optional.of("bytes=0-"), 0)).isEqualTo("outside");
        assertThat(said(Optional.of("bytes=-1"), 0)).isEqualTo("outside");
    }

    @Test
    void aThousandRangesCostAsLittleAsNone() {
        for (String many : List.of(
                "bytes=" + "0-,".repeat(1_000) + "0-",
                "bytes=" + "0-1,".repeat(100_000),
                "bytes=" + "1".repeat(1_000_000),
                "bytes" + " ".repeat(1_000_000) + "=0-1")) {
            long begin = System.nanoTime();
            said(Optional.of(many), LENGTH);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(500));
        }
    }

    private static String said(Optional<String> header, long length) {
        return ByteRange.of(header, length)
                .map(range -> range == ByteRange.OUTSIDE ? "outside" : range.first() + "-" + range.last())
                .orElse("whole");
    }
}
