package se.samverkstad.workbench.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.samverkstad.workbench.look.Scale.Pair;
import se.samverkstad.workbench.preview.Samples;

final class ScaleTest {
    private static final Pattern BUILT =
            Pattern.compile("--ds-color-(accent|neutral)-([a-z-]+):\\s*light-dark\\((#[0-9a-f]+),\\s*(#[0-9a-f]+)\\)");

    /** What stands in the style sheet that the build made. */
    private static final Map<String, Pair> BUILT_ACCENT = built("accent");

    private static final Map<String, Pair> NEUTRAL = built("neutral");

    @Test
    void theServerMakesTheSameStepsAsTheBuild() {
        assertThat(BUILT_ACCENT).hasSize(16);
        assertThat(Scale.of(Standard.SOURCE).steps()).isEqualTo(BUILT_ACCENT);
    }

    @Test
    void everyHueThatIsReadableHoldsOnEveryGround() {
        int tried = 0;
        for (int hue = 0; hue < 360; hue += 10) {
            for (double chroma : new double[] {0, 0.05, 0.1, 0.15, 0.2, 0.3}) {
                for (double lightness : new double[] {0.05, 0.2, 0.31, 0.33, 0.45, 0.6, 0.8, 0.97}) {
                    Accent wish = new Accent(new Oklch(lightness, chroma, hue).onScreen());
                    Colour colour = wish.nearest().orElse(wish.colour());
                    assertThat(new Accent(colour).readable()).as(colour.hex()).isTrue();
                    holds(Scale.of(colour), colour);
                    tried++;
                }
            }
        }
        assertThat(tried).isEqualTo(36 * 6 * 8);
    }

    /** The pairs that {@code theme.mjs} stops the build for. */
    private static void holds(Scale scale, Colour colour) {
        for (boolean dark : new boolean[] {false, true}) {
            for (String ground : List.of(
                    "background-default", "background-tinted", "surface-default", "surface-tinted", "surface-hover")) {
                atLeast(4.5, scale.step("text-subtle"), scale.step(ground), dark, colour);
                atLeast(4.5, scale.step("text-subtle"), neutral(ground), dark, colour);
            }
            for (String ground : List.of(
                    "background-default", "surface-default", "surface-tinted", "surface-hover", "surface-active")) {
                atLeast(7, scale.step("text-default"), scale.step(ground), dark, colour);
                atLeast(7, scale.step("text-default"), neutral(ground), dark, colour);
            }
            for (String ground : List.of("base-default", "base-hover", "base-active")) {
                atLeast(4.5, scale.step("base-contrast-default"), scale.step(ground), dark, colour);
            }
            for (String ground : List.of("background-default", "surface-default")) {
                atLeast(3, scale.step("border-default"), neutral(ground), dark, colour);
                atLeast(3, scale.step("border-strong"), neutral(ground), dark, colour);
                atLeast(3, scale.step("base-default"), neutral(ground), dark, colour);
            }
        }
    }

    private static Pair neutral(String step) {
        return Objects.requireNonNull(NEUTRAL.get(step), step);
    }

    private static void atLeast(double least, Pair ink, Pair ground, boolean dark, Colour of) {
        double found = dark ? ink.dark().contrast(ground.dark()) : ink.light().contrast(ground.light());
        assertThat(found)
                .as("%s in %s: %s on %s", of.hex(), dark ? "dark" : "light", ink, ground)
                .isGreaterThanOrEqualTo(least);
    }

    private static Map<String, Pair> built(String scale) {
        String css = new String(
                        Samples.files()
                                .find(Samples.files().url("app.css"))
                                .orElseThrow()
                                .body(),
                        java.nio.charset.StandardCharsets.UTF_8)
                .toLowerCase(Locale.ROOT);
        Map<String, Pair> found = new java.util.HashMap<>();
        Matcher each = BUILT.matcher(css);
        while (each.find()) {
            if (each.group(1).equals(scale)) {
                found.put(
                        each.group(2),
                        new Pair(
                                Colour.parse(each.group(3)).orElseThrow(),
                                Colour.parse(each.group(4)).orElseThrow()));
            }
        }
        return found;
    }
}
