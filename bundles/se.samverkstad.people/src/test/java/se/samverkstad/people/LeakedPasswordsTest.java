package se.samverkstad.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkstad.people.LeakedPasswords.Condition;
import se.samverkstad.people.passwords.PasswordRule;

final class LeakedPasswordsTest {
    @TempDir
    Path home;

    private static String line(String password, int count) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().withUpperCase().formatHex(hash) + ":" + count;
    }

    private LeakedPasswords list(String text) throws IOException {
        Path file = home.resolve(LeakedPasswords.NAME);
        Files.writeString(file, text);
        return new LeakedPasswords(Optional.of(file));
    }

    /** As the list is published: sorted by hash, with how often each was seen, lines ended as Windows does. */
    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n"})
    void eachOfManyIsFoundAndNoOther(String end) throws Exception {
        TreeSet<String> lines = new TreeSet<>();
        List<String> passwords = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            passwords.add("läckt " + i);
            lines.add(line("läckt " + i, i * i + 1));
        }

        for (String last : new String[] {end, ""}) {
            LeakedPasswords leaked = list(String.join(end, lines) + last);

            assertThat(passwords).allMatch(leaked::contains);
            for (int i = 0; i < 1_000; i++) {
                assertThat(leaked.contains("annat " + i)).isFalse();
            }
        }
    }

    /** The hash that everyone knows, written down and not computed. */
    @Test
    void theHashIsSha1OfThePassword() throws Exception {
        LeakedPasswords leaked = list("5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8:52256179\r\n");

        assertThat(leaked.contains("password")).isTrue();
        assertThat(leaked.contains("Password")).isFalse();
    }

    @Test
    void withoutAListAndWithOneThatIsNoneNothingIsHeldBack() throws Exception {
        assertThat(new LeakedPasswords(Optional.of(home.resolve("none"))).contains("password"))
                .isFalse();
        assertThat(new LeakedPasswords(Optional.empty()).contains("password")).isFalse();
        assertThat(list("").contains("password")).isFalse();
        assertThat(list("# not a list\n\nat all").contains("password")).isFalse();
    }

    @Test
    void whoeverExaminesTheInstallationIsToldWhetherTheListIsOfUse() throws Exception {
        TreeSet<String> lines = new TreeSet<>();
        for (int i = 0; i < 200; i++) {
            lines.add(line("läckt " + i, i));
        }

        assertThat(new LeakedPasswords(Optional.of(home.resolve("none"))).condition())
                .isEqualTo(Condition.NONE);
        assertThat(list(String.join("\r\n", lines)).condition()).isEqualTo(Condition.USED);
        assertThat(list(line("ett", 1) + "\n").condition()).isEqualTo(Condition.USED);
        assertThat(list(String.join("\n", lines.descendingSet())).condition()).isEqualTo(Condition.USELESS);
        assertThat(list("password\n123456\n").condition()).isEqualTo(Condition.USELESS);
        assertThat(list("").condition()).isEqualTo(Condition.USELESS);
    }

    @Test
    void theRuleSaysThatItHasLeaked() throws Exception {
        PasswordRule rule = new PasswordRule(list(line("tre gröna hus vid ån", 2) + "\n"));

        assertThat(rule.fault("tre gröna hus vid ån", "anna", "Anna")).contains(Fault.PASSWORD_LEAKED);
        assertThat(rule.fault("Tre gröna hus vid Ån", "anna", "Anna")).contains(Fault.PASSWORD_LEAKED);
        assertThat(rule.fault("sju blå båtar i hamn", "anna", "Anna")).isEmpty();
    }
}
