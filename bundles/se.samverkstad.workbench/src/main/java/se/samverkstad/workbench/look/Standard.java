package se.samverkstad.workbench.look;

/** How the product comes: the colour that {@code theme.mjs} makes its accent of. */
final class Standard {
    static final Oklch SOURCE = new Oklch(0.465, 0.082, 222);
    static final Colour ACCENT = SOURCE.onScreen();

    private Standard() {}
}
