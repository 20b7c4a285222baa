package se.samverkstad.workbench.shell;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code to draw as SVG.
 *
 * @param size in squares, with a margin of four as ISO/IEC 18004 asks
 * @param path of the dark squares
 */
public record Qr(int size, String path) {
    private static final int MARGIN = 4;

    public static Qr of(String words) {
        QrCode code = QrCode.encodeText(words, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d,%dh1v1h-1z".formatted(x + MARGIN, y + MARGIN));
                }
            }
        }
        return new Qr(code.size + 2 * MARGIN, path.toString());
    }
}
