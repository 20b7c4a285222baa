package se.samverkstad.workbench.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AccentTest {
    @ParameterizedTest
    @CsvSource({"#000000, 21.0", "#ffffff, 1.0", "#767676, 4.5", "#777777, 4.4", "#0d637a, 6.8"})
    void contrastIsThatOfTheStandard(String colour, double expected) {
        assertThat(accent(colour).light()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ffcc00", "#ff0000", "#00ff00", "#00b3e3", "#ffffff", "#f58220", "#777777"})
    void aColourThatIsTooLightGetsTheNearestShadeThatPasses(String colour) {
        Colour nearest = accent(colour).nearest().orElseThrow();

        assertThat(nearest.contrast(Colour.WHITE)).isBetween(4.5, 4.6);
        assertThat(new Accent(nearest).readable()).isTrue();
        assertThat(new Accent(nearest).nearest()).isEmpty();
    }

    @Test
    void theNearestShadeKeepsTheHue() {
        Oklch yellow = Oklch.of(accent("#ffcc00").colour());
        Oklch nearest = Oklch.of(accent("#ffcc00").nearest().orElseThrow());

        assertThat(nearest.hue()).isCloseTo(yellow.hue(), org.assertj.core.data.Offset.offset(4.0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#0d637a", "#000000", "#005293", "#a5003b", "#1d1d1b"})
    void aReadableColourIsLeftAlone(String colour) {
        assertThat(accent(colour).readable()).isTrue();
        assertThat(accent(colour).nearest()).isEmpty();
        assertThat(Scale.of(accent(colour).colour())
                        .step("base-default")
                        .light()
                        .hex())
                .isEqualTo(colour);
    }

    @ParameterizedTest
    @CsvSource({"#06F, #0066ff", "0d637a, #0d637a", "' #0D637A ', #0d637a"})
    void coloursAreReadAsPeopleWriteThem(String written, String expected) {
        assertThat(Colour.parse(written).map(Colour::hex)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "red", "#12345", "#1234567", "#12345g", "#fff;}body{display:none"})
    void everythingElseIsNoColour(String written) {
        assertThat(Colour.parse(written)).isEmpty();
    }

    @Test
    void aColourSurvivesTheWayThereAndBack() {
        for (int value = 0; value < 1 << 24; value += 4_099) {
            Colour colour = new Colour(value >> 16, value >> 8 & 255, value & 255);
            Colour back = Oklch.of(colour).onScreen();
            assertThat(Math.abs(colour.red() - back.red())
                            + Math.abs(colour.green() - back.green())
                            + Math.abs(colour.blue() - back.blue()))
                    .as(colour.hex())
                    .isLessThanOrEqualTo(6);
        }
    }

    private static Accent accent(String colour) {
        return new Accent(Colour.parse(colour).orElseThrow());
    }
}
