package se.samverkstad.workbench.look;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Style and mark in one colour, and their addresses. The content policy allows no style inside a page, so the colour stands
 * in the address of a style sheet: {@code /tema/<version>/<colour>.css} for whole pages, {@code -prov.css} for what stands
 * inside {@code .sv-trial} alone, {@code .svg} for the mark.
 */
final class Theme {
    static final String FOLDER = "/tema/";

    private static final Pattern ADDRESS =
            Pattern.compile("/tema/([0-9a-f]{12})/([0-9a-f]{6})(\\.css|-prov\\.css|\\.svg)");
    private static final String MARK = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="%s"/>\
            <path d="M8 9h7v5h-3.500v4H15v5H8z" fill="#fff"/>\
            <path d="M24 9h-7v5h3.500v4H17v5h7z" fill="#fff" opacity=".62"/></svg>
            """;
    /** Changes when the same colour would give something else, in a later build. */
    private static final String VERSION = version();

    /** What an address answers. */
    record Sheet(String contentType, String content, boolean current) {}

    private Theme() {}

    static String style(Colour colour) {
        return address(colour, ".css");
    }

    static String trial(Colour colour) {
        return address(colour, "-prov.css");
    }

    static String mark(Colour colour) {
        return address(colour, ".svg");
    }

    static Optional<Sheet> find(String path) {
        Matcher parts = ADDRESS.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        boolean current = parts.group(1).equals(VERSION);
        return Colour.parse(parts.group(2)).map(colour -> switch (parts.group(3)) {
            case ".css" -> new Sheet("text/css; charset=utf-8", css(colour, ":root"), current);
            case ".svg" -> new Sheet("image/svg+xml", MARK.formatted(colour.hex()), current);
            default -> new Sheet("text/css; charset=utf-8", css(colour, ".sv-trial"), current);
        });
    }

    /** Outside every layer, so that it wins over the colours of the build. */
    private static String css(Colour colour, String where) {
        return where + " {\n" + Scale.of(colour).declarations("accent") + "}\n";
    }

    private static String address(Colour colour, String end) {
        return FOLDER + VERSION + '/' + colour.hex().substring(1) + end;
    }

    private static String version() {
        try {
            byte[] made = (css(Standard.ACCENT, ":root") + MARK).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(made))
                    .substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
