package se.samverkstad.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Which algorithms our own code names, read from its source: an algorithm is a text, which no rule on classes sees. SHA-1 is
 * let in inside HMAC alone, for codes by time (RFC 6238), where its collisions do not matter.
 */
final class CryptographyTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern NAMED = Pattern.compile(
            "(MessageDigest|Mac|Cipher|Signature|SecureRandom|KeyGenerator|SecretKeyFactory|KeyPairGenerator|SSLContext)"
                    + "\\s*\\.getInstance\\(\\s*\"([^\"]+)\"");

    /** Formats of others: the UUID of a podcast (version 5), and the lists of leaked passwords. Neither keeps a secret. */
    private static final Set<String> NAMES_BY_SHA_1 = Set.of("PodcastGuid.java", "LeakedPasswords.java");

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (String folder : List.of("bundles", "features", "runtime/launcher", "runtime/product")) {
            try (Stream<Path> all = Files.walk(ROOT.resolve(folder))) {
                for (Path path : all.filter(path -> path.toString().contains("/src/main/java/")
                                && path.toString().endsWith(".java"))
                        .toList()) {
                    sources.put(path.getFileName().toString(), Files.readString(path));
                }
            }
        }
        assertThat(sources).hasSizeGreaterThan(500);
        return sources;
    }

    @Test
    void nothingIsEncryptedByHandAndNothingIsHashedWeakly() throws IOException {
        Set<String> named = new TreeSet<>();
        sources()
                .forEach((file, text) -> NAMED.matcher(text)
                        .results()
                        .map(found -> found.group(1) + " " + found.group(2))
                        .filter(each -> !(each.equals("MessageDigest SHA-1") && NAMES_BY_SHA_1.contains(file)))
                        .forEach(named::add));
        assertThat(named)
                .isNotEmpty()
                .allMatch(
                        each -> each.matches(
                                "(MessageDigest SHA-(256|512)|Mac HmacSHA(1|256)|Cipher AES/GCM/NoPadding|SSLContext TLS|Signature Ed25519)"));
    }

    @Test
    void secretsComeFromASecureGenerator() throws IOException {
        Pattern weak = Pattern.compile("\\bnew Random\\(|Math\\.random\\(|ThreadLocalRandom|SplittableRandom");
        Set<String> weakly = new TreeSet<>();
        sources().forEach((file, text) -> {
            if (weak.matcher(text).find()) {
                weakly.add(file);
            }
        });
        // The number on an error page only finds a line of the log again; the demo is the same in every home.
        weakly.removeIf(file -> file.equals("Problems.java") || file.startsWith("Demo"));
        assertThat(weakly).isEmpty();
    }
}
