package se.samverkstad.workbench.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The header {@code Content-Disposition} (RFC 6266): whether a file is shown or saved, and under which name. */
final class Disposition {
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/webp", "image/gif");
    private static final Set<String> TEXTS = Set.of("text/plain", "text/vtt", "application/pdf");
    private static final String PLAIN = "!#$&+-.^_`|~";

    private Disposition() {}

    /**
     * Pictures, sound and film are shown, and saved under their name; text that can hold no script is shown when no name is
     * offered; all else is saved.
     */
    static String of(String contentType, Optional<String> fileName) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        boolean shown = PICTURES.contains(type)
                || type.startsWith("audio/")
                || type.startsWith("video/")
                || fileName.isEmpty() && TEXTS.contains(type);
        return (shown ? "inline" : "attachment")
                + fileName.map(Disposition::names).orElse("");
    }

    private static String names(String fileName) {
        String clean = fileName.replaceAll("[\\p{Cntrl}/\\\\]", "_");
        String ascii = clean.replaceAll("[^\\x20-\\x7e]|[\"%]", "_");
        return "; filename=\"" + ascii + "\"; filename*=UTF-8''" + encode(clean);
    }

    private static String encode(String name) {
        StringBuilder out = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            boolean plain =
                    c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || PLAIN.indexOf(c) >= 0;
            out.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return out.toString();
    }
}
