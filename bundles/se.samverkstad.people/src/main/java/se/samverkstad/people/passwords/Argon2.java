package se.samverkstad.people.passwords;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id in the usual text form: {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}. */
public record Argon2(int kibibytes, int passes, int lanes) {
    /** The least that OWASP recommends. */
    public static final Argon2 CURRENT = new Argon2(19 * 1024, 2, 1);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT = 16;
    private static final int BYTES = 32;

    public String hash(String password) {
        byte[] salt = random(SALT);
        return written(salt, compute(password, salt, BYTES));
    }

    /**
     * A hash that no password has: of whoever does not sign in with one, and of nobody. To compare with it takes as long as with
     * any other; to make it takes no time, as its bytes are random and not computed.
     */
    public String unusable() {
        return written(random(SALT), random(BYTES));
    }

    private String written(byte[] salt, byte[] hash) {
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s".formatted(kibibytes, passes, lanes, encode(salt), encode(hash));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Whether the password is the one behind a hash, whatever its parameters are. */
    public static boolean matches(String password, String encoded) {
        String[] parts = encoded.split("\\$");
        byte[] expected = Base64.getDecoder().decode(parts[5]);
        byte[] computed =
                parameters(parts[3]).compute(password, Base64.getDecoder().decode(parts[4]), expected.length);
        return MessageDigest.isEqual(expected, computed);
    }

    /** The hash with the salt and the parameters of another one. */
    public static String alike(String password, String encoded) {
        String[] parts = encoded.split("\\$");
        byte[] hash = parameters(parts[3]).compute(password, Base64.getDecoder().decode(parts[4]), BYTES);
        return encoded.substring(0, encoded.lastIndexOf('$') + 1) + encode(hash);
    }

    /** Whether a hash was made with other parameters than these. */
    public boolean differs(String encoded) {
        return !parameters(encoded.split("\\$")[3]).equals(this);
    }

    private static Argon2 parameters(String text) {
        String[] numbers = text.split("[^0-9]+");
        return new Argon2(Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]), Integer.parseInt(numbers[3]));
    }

    private byte[] compute(String password, byte[] salt, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(kibibytes)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] result = new byte[length];
        // Two keyboards may write å in two ways; both are the same password.
        String normal = Normalizer.normalize(password, Normalizer.Form.NFC);
        generator.generateBytes(normal.getBytes(StandardCharsets.UTF_8), result);
        return result;
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
