package se.samverkstad.workbench.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import se.samverkstad.workbench.shell.Qr;

/**
 * The secret for an authenticator app: as a picture to scan and as text to type.
 *
 * @param text in groups of four
 * @param size of the picture in squares, with a margin of four as ISO/IEC 18004 asks
 * @param path of the dark squares, for SVG
 */
public record AppKey(String text, int size, String path) {
    /** @param organisation told by the app beside the user name; empty when it is not named yet */
    public static AppKey of(String secret, String user, String organisation) {
        String issuer = organisation.isBlank() ? "Samverkstad" : "Samverkstad " + organisation;
        String address = "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(encoded(issuer), encoded(user), secret, encoded(issuer));
        Qr picture = Qr.of(address);
        return new AppKey(secret.replaceAll("(.{4})(?!$)", "$1 "), picture.size(), picture.path());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
