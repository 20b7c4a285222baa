package se.samverkstad.workbench.look;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Every step of one colour that Designsystemet reads, in light and in dark. The same table as {@code theme.mjs}, which
 * makes the standard colours at build time; a test holds the two together. Lightness is the table's, so contrast holds
 * for every hue; only what is filled with the colour itself follows the lightness that was chosen.
 */
public final class Scale {
    /** More than this is for filled areas; a ground or a text of it would shout. */
    private static final double CALM = 0.13;

    private static final double BASE = 0.465;
    private static final double STEP_HOVER = 0.055;
    private static final double STEP_ACTIVE = 0.11;
    /** Darker than this, a pressed button becomes lighter, because darker would not be seen. */
    private static final double DARK = 0.32;

    /** A step's colour in light and in dark. */
    public record Pair(Colour light, Colour dark) {}

    private record Row(String name, double light, double dark, double chromaLight, double chromaDark) {
        boolean filled() {
            return name.startsWith("base-");
        }
    }

    private static final Row[] ROWS = {
        new Row("background-default", 0.976, 0.195, 0.12, 0.25),
        new Row("background-tinted", 0.955, 0.225, 0.25, 0.3),
        new Row("surface-default", 1, 0.232, 0, 0.3),
        new Row("surface-tinted", 0.955, 0.28, 0.2, 0.4),
        new Row("surface-hover", 0.936, 0.31, 0.3, 0.5),
        new Row("surface-active", 0.905, 0.35, 0.4, 0.6),
        new Row("border-subtle", 0.885, 0.37, 0.4, 0.5),
        new Row("border-default", 0.6, 0.62, 0.9, 0.8),
        new Row("border-strong", 0.5, 0.72, 1, 0.8),
        new Row("text-subtle", 0.455, 0.8, 1, 0.9),
        new Row("text-default", 0.26, 0.95, 0.7, 0.3),
        new Row("base-default", BASE, 0.79, 1, 1),
        new Row("base-hover", 0.41, 0.85, 1, 0.9),
        new Row("base-active", 0.355, 0.89, 1, 0.8),
        new Row("base-contrast-subtle", 0.94, 0.3, 0.3, 0.5),
        new Row("base-contrast-default", 1, 0.18, 0, 0.4),
    };

    private final Map<String, Pair> steps = new LinkedHashMap<>();

    private Scale(Oklch colour) {
        for (Row row : ROWS) {
            double chroma = row.filled() ? colour.chroma() : Math.min(CALM, colour.chroma());
            steps.put(
                    row.name(),
                    new Pair(
                            new Oklch(light(row, colour), chroma * row.chromaLight(), colour.hue()).onScreen(),
                            new Oklch(row.dark(), Math.min(CALM, chroma) * row.chromaDark(), colour.hue()).onScreen()));
        }
    }

    /** The steps of a colour; its filled areas have that very colour in light. */
    public static Scale of(Colour colour) {
        Scale scale = new Scale(Oklch.of(colour));
        scale.steps.computeIfPresent("base-default", (name, pair) -> new Pair(colour, pair.dark()));
        return scale;
    }

    static Scale of(Oklch colour) {
        return new Scale(colour);
    }

    /** By name, in the order of the table. */
    public Map<String, Pair> steps() {
        return Map.copyOf(steps);
    }

    /** A step by its name. */
    public Pair step(String name) {
        Pair pair = steps.get(name);
        if (pair == null) {
            throw new IllegalArgumentException("no step " + name + " among " + steps.keySet());
        }
        return pair;
    }

    /** One declaration a line: {@code --ds-color-accent-base-default: light-dark(#…, #…);}. */
    String declarations(String scale) {
        StringBuilder out = new StringBuilder();
        steps.forEach((name, pair) -> out.append("  --ds-color-")
                .append(scale)
                .append('-')
                .append(name)
                .append(": light-dark(")
                .append(pair.light().hex())
                .append(", ")
                .append(pair.dark().hex())
                .append(");\n"));
        return out.toString();
    }

    private static double light(Row row, Oklch colour) {
        double direction = colour.lightness() < DARK ? -1 : 1;
        return switch (row.name()) {
            case "base-default" -> colour.lightness();
            case "base-hover" -> colour.lightness() - direction * STEP_HOVER;
            case "base-active" -> colour.lightness() - direction * STEP_ACTIVE;
            default -> row.light();
        };
    }
}
