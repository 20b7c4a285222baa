package se.samverkstad.workbench.look;

/**
 * A colour as the eye orders it: colours of the same lightness look equally light, whatever their hue (Ottosson, "A
 * perceptual color space for image processing", 2020).
 *
 * @param lightness 0 black – 1 white
 * @param chroma 0 grey; a screen shows at most about 0.32
 * @param hue degrees
 */
record Oklch(double lightness, double chroma, double hue) {
    private static final double STEP = 0.002;
    private static final double TOLERANCE = 0.0005;

    static Oklch of(Colour colour) {
        double r = Colour.linear(colour.red());
        double g = Colour.linear(colour.green());
        double b = Colour.linear(colour.blue());
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        double aAxis = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        double bAxis = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        double hue = Math.toDegrees(Math.atan2(bAxis, aAxis));
        return new Oklch(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                Math.hypot(aAxis, bAxis),
                hue < 0 ? hue + 360 : hue);
    }

    /** The nearest colour that a screen has: with less chroma where there is none so strong. */
    Colour onScreen() {
        for (double each = chroma; ; each = Math.max(0, each - STEP)) {
            double[] rgb = linear(each);
            if (each == 0 || shown(rgb)) {
                return new Colour(value(rgb[0]), value(rgb[1]), value(rgb[2]));
            }
        }
    }

    private double[] linear(double strength) {
        double a = strength * Math.cos(Math.toRadians(hue));
        double b = strength * Math.sin(Math.toRadians(hue));
        double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
        double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
        double s = Math.pow(lightness - 0.0894841775 * a - 1.291485548 * b, 3);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s
        };
    }

    private static boolean shown(double[] rgb) {
        for (double each : rgb) {
            if (each < -TOLERANCE || each > 1 + TOLERANCE) {
                return false;
            }
        }
        return true;
    }

    private static int value(double linear) {
        double share = Math.min(1, Math.max(0, linear));
        return (int) Math.round(255 * (share <= 0.0031308 ? 12.92 * share : 1.055 * Math.pow(share, 1 / 2.4) - 0.055));
    }
}
