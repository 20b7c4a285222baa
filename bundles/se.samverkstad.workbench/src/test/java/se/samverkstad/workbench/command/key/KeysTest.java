package se.samverkstad.workbench.command.key;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KeysTest {
    @Test
    void areReadAsTheyAreWritten() {
        assertThat(Keys.of("Alt+Shift+N")).map(Keys::toString).contains("Alt+Shift+N");
        assertThat(Keys.of("Ctrl+Alt", "7")).map(Keys::toString).contains("Ctrl+Alt+7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "N",
                "+N",
                "Shift+N",
                "Alt+N",
                "Ctrl+K",
                "Alt+Shift+",
                "Alt+Shift+Å",
                "alt+shift+n",
                "Alt+Shift+NN"
            })
    void aLetterAloneAndWhatNobodyCanPressAreNone(String written) {
        assertThat(Keys.of(written)).isEmpty();
    }

    @Test
    void whoElseUsesThemIsTold() {
        assertThat(Keys.of("Alt+Shift+T").orElseThrow().taken()).contains("keys.taken-browser");
        assertThat(Keys.of("Alt+Shift+N").orElseThrow().taken()).isEmpty();
        assertThat(Keys.of("Ctrl+Alt+N").orElseThrow().taken()).contains("keys.taken-reader");
        assertThat(Keys.of("Ctrl+Alt+E").orElseThrow().taken()).contains("keys.taken-writing");
        assertThat(Keys.of("Ctrl+Alt+G").orElseThrow().taken()).isEmpty();
    }
}
