package se.samverkstad.people.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The hash that holds the record together: SHA-256 over the hash of the entry before and this entry's fields, each as a
 * netstring ({@code length:bytes,}), so that no two entries write the same bytes. Anyone can compute it from an export; the
 * handbook says how.
 */
public final class Chain {
    /** What stands before the first entry. */
    public static final String BEGINNING = "0".repeat(64);

    private Chain() {}

    /** @param entry its own hash is not looked at */
    public static String hash(String before, AuditEntry entry) {
        StringBuilder text = new StringBuilder();
        field(text, before);
        field(text, Long.toString(entry.number()));
        field(text, entry.at());
        field(text, entry.kind());
        field(text, entry.byId());
        field(text, entry.byName());
        field(text, entry.way());
        field(text, entry.target());
        field(text, entry.detail());
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void field(StringBuilder text, String value) {
        text.append(value.getBytes(StandardCharsets.UTF_8).length)
                .append(':')
                .append(value)
                .append(',');
    }
}
