package se.samverkstad.workbench.look;

import java.util.Locale;
import java.util.Optional;

/**
 * A colour of the screen (sRGB).
 *
 * @param red, green and blue: 0–255
 */
public record Colour(int red, int green, int blue) {
    public static final Colour WHITE = new Colour(255, 255, 255);

    public Colour {
        if ((red | green | blue) < 0 || red > 255 || green > 255 || blue > 255) {
            throw new IllegalArgumentException("no colour: %d, %d, %d".formatted(red, green, blue));
        }
    }

    /** Reads {@code #0d637a}, {@code 0d637a} or {@code #06f}; empty for all else. */
    public static Optional<Colour> parse(String text) {
        String digits = text.strip().replaceFirst("^#", "").toLowerCase(Locale.ROOT);
        if (digits.matches("[0-9a-f]{3}")) {
            digits = digits.replaceAll("(.)", "$1$1");
        }
        if (!digits.matches("[0-9a-f]{6}")) {
            return Optional.empty();
        }
        int value = Integer.parseInt(digits, 16);
        return Optional.of(new Colour(value >> 16, value >> 8 & 255, value & 255));
    }

    /** Six digits after a number sign. */
    public String hex() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }

    /** How much lighter one is than the other, 1–21 (WCAG 2.2, "contrast ratio"). */
    public double contrast(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    /** The share of full light behind a byte. */
    static double linear(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
