package se.samverkstad.people.signin;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.samverkstad.people.SecondFactor;
import se.samverkstad.people.passwords.Argon2;

/**
 * Codes on paper: ten characters of 32, which is 50 bits, without those that are easily taken for others. Few enough to
 * type, so their hashes are made as those of passwords are (ASVS 6.5.2), all of one person with the same salt: checking
 * costs one hash.
 */
public final class RecoveryCodes {
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    static List<String> make() {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < SecondFactor.RECOVERY_CODES; i++) {
            StringBuilder code = new StringBuilder();
            for (int at = 0; at < LENGTH; at++) {
                code.append(at == LENGTH / 2 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
            }
            codes.add(code.toString());
        }
        return codes;
    }

    /** Whether a person may have meant one. */
    static boolean looksLike(String typed) {
        return plain(typed).length() == LENGTH;
    }

    static List<String> hashes(List<String> codes, Argon2 argon2) {
        List<String> hashes = new ArrayList<>();
        for (String code : codes) {
            hashes.add(hashes.isEmpty() ? argon2.hash(plain(code)) : Argon2.alike(plain(code), hashes.get(0)));
        }
        return hashes;
    }

    /** The hash that a typed code would have among these. */
    static String hash(String typed, List<String> hashes) {
        return Argon2.alike(plain(typed), hashes.get(0));
    }

    private static String plain(String typed) {
        return typed.replaceAll("[\\s-]+", "").toLowerCase(Locale.ROOT);
    }
}
