package se.samverkstad.modules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkstad.modules.table.Label;

final class VerdictTest {
    private static final Label COMPLAINT = new Label("Registret går inte att nå.", "The register cannot be reached.");

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, true",
        "2, 2, 0, true",
        "3, 3, 0, false",
        "60, 3, 0, false",
        "61, 3, 0, true",
        "1000, 49, 0, true",
        "1000, 50, 0, false",
        "0, 0, 2, true",
        "0, 0, 3, false",
        "1000, 0, 3, false"
    })
    void failsByManyOfItsCallsOrByItsOwnWord(long calls, long failed, int unwell, boolean goesOn) {
        assertThat(Verdict.of(calls, failed, unwell, COMPLAINT).isEmpty()).isEqualTo(goesOn);
    }

    @Test
    void tellsWhatWasCounted() {
        Verdict calls = Verdict.of(40, 10, 0, COMPLAINT).orElseThrow();

        assertThat(calls.code()).isEqualTo("CALLS");
        assertThat(calls.why().sv()).isEqualTo("10 av 40 anrop till modulen misslyckades.");
    }

    @Test
    void repeatsWhatTheModuleSaid() {
        Verdict unwell = Verdict.of(40, 0, 3, COMPLAINT).orElseThrow();

        assertThat(unwell.code()).isEqualTo("UNWELL");
        assertThat(unwell.why().sv()).endsWith("Senast: Registret går inte att nå.");
        assertThat(unwell.why().en()).endsWith("Last: The register cannot be reached.");
    }
}
