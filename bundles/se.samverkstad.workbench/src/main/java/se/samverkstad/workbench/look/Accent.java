package se.samverkstad.workbench.look;

import java.util.Optional;

/**
 * A colour as an accent: buttons are filled with it and carry white words, so the two must be {@value #LEAST} : 1 apart
 * (WCAG 2.2, 1.4.3). Every other step has its lightness from the table of {@link Scale} and holds for any hue.
 */
public record Accent(Colour colour) {
    /** The least contrast of words. */
    public static final double LEAST = 4.5;

    private static final double FINEST = 0.0005;

    /** In light: white words on the colour. */
    public double light() {
        return rounded(colour.contrast(Colour.WHITE));
    }

    /** In dark: dark words on the lighter shade that stands for it there. */
    public double dark() {
        Scale scale = Scale.of(colour);
        return rounded(scale.step("base-default")
                .dark()
                .contrast(scale.step("base-contrast-default").dark()));
    }

    public boolean readable() {
        return colour.contrast(Colour.WHITE) >= LEAST && dark() >= LEAST;
    }

    /** The lightest shade of the same hue that is readable; empty when the colour is. */
    public Optional<Colour> nearest() {
        if (readable()) {
            return Optional.empty();
        }
        Oklch from = Oklch.of(colour);
        double readable = 0;
        double weak = from.lightness();
        while (weak - readable > FINEST) {
            double middle = (readable + weak) / 2;
            if (shade(from, middle).contrast(Colour.WHITE) >= LEAST) {
                readable = middle;
            } else {
                weak = middle;
            }
        }
        return Optional.of(shade(from, readable));
    }

    private static Colour shade(Oklch from, double lightness) {
        return new Oklch(lightness, from.chroma(), from.hue()).onScreen();
    }

    /** Down, so that what does not pass is never shown as 4.5. */
    private static double rounded(double contrast) {
        return Math.floor(contrast * 10) / 10;
    }
}
