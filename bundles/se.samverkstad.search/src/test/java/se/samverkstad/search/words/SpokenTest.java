package se.samverkstad.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SpokenTest {
    private final Spoken command = new Spoken("Säkerhetskopiera nu\nBörjar en säkerhetskopia i den valda mappen.");

    @ParameterizedTest
    @ValueSource(strings = {"säkerhetskopiera", "sakerhetskop", "mapp", "mappar", "säkerhetskopian börjar", "NU"})
    void isFoundAsTheIndexWouldFindIt(String sought) {
        assertThat(command.has(Swedish.asked(sought))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"säkerhetskopiera episoder", "avsnitt", "opiera"})
    void andNothingElseIs(String sought) {
        assertThat(command.has(Swedish.asked(sought))).isFalse();
    }

    @Test
    void nothingIsFoundByNothing() {
        assertThat(command.has(Swedish.asked("  "))).isFalse();
    }
}
