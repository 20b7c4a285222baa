package se.samverkstad.store.migration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One step of a module's tables: {@code NNN-name.sql}. Never changed once it was applied somewhere.
 *
 * @param number from 1; the order in which they are applied
 * @param name what it does, in small letters and hyphens
 * @param sql with type words in place of types
 */
public record Migration(int number, String name, String sql) {
    private static final Pattern FILE = Pattern.compile("(\\d{3})-([a-z0-9]+(?:-[a-z0-9]+)*)\\.sql");

    public Migration {
        if (number < 1 || number > 999 || !fileName(number, name).matches(FILE.pattern())) {
            throw new MigrationRefused(
                    "a migration is named NNN-name.sql in small letters and hyphens: " + fileName(number, name));
        }
        sql = sql.replace("\r\n", "\n");
    }

    /** Reads number and name from the name of a file. */
    public static Migration of(String fileName, String sql) {
        Matcher parts = FILE.matcher(fileName);
        if (!parts.matches()) {
            throw new MigrationRefused("a migration is named NNN-name.sql in small letters and hyphens: " + fileName);
        }
        return new Migration(Integer.parseInt(parts.group(1)), parts.group(2), sql);
    }

    public String fileName() {
        return fileName(number, name);
    }

    /** Whether it takes something away, which is allowed only when the previous generation cannot come back. */
    public boolean contracts() {
        return name.endsWith("-contract");
    }

    /** SHA-256 of the text, by which a later change is noticed. */
    public String checksum() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(sql.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String fileName(int number, String name) {
        return "%03d-%s.sql".formatted(number, name);
    }
}
