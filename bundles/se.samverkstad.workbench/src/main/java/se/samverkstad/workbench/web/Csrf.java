package se.samverkstad.workbench.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The token that forms carry: computed from a secret cookie, so that nothing is stored and no other site can know it. */
public final class Csrf {
    public static final String FIELD = "_csrf";
    static final String HEADER = "X-CSRF-Token";

    private Csrf() {}

    public static String token(String cookie) {
        byte[] hash = sha256().digest(("samverkstad-csrf\0" + cookie).getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    static boolean holds(String expected, String sent) {
        return !expected.isEmpty()
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
