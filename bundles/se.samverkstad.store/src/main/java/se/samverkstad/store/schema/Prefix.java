package se.samverkstad.store.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The prefix of a module's tables. A hyphen becomes two underscores and the prefix ends with one, before a letter: so no
 * module's table can have the name of another's ({@code a} with {@code b_c}, {@code a-b} with {@code c}).
 */
final class Prefix {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,30}");
    private static final int SHORT = 12;

    private Prefix() {}

    static String requireId(String module) {
        if (!ID.matcher(module).matches()) {
            throw new IllegalArgumentException("not the id of a module: '%s'".formatted(module));
        }
        return module;
    }

    /** @param turn 0, or more when an earlier turn gave what another module has */
    static String of(String module, int turn) {
        requireId(module);
        if (module.length() <= SHORT && turn == 0) {
            return module.replace("-", "__") + "_";
        }
        String letters = module.replaceAll("[^a-z]", "");
        String start = letters.substring(0, Math.min(6, letters.length()));
        return start + hash(turn == 0 ? module : module + "#" + turn).substring(0, 5) + "_";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
