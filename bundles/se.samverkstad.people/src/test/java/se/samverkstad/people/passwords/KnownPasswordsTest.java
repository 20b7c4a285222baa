package se.samverkstad.people.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class KnownPasswordsTest {
    private final KnownPasswords known = KnownPasswords.shipped();

    /** Some of the first of the list, and some from its middle and its end. */
    @Test
    void whatWasFoundInBreachesIsKnown() {
        assertThat(List.of(
                        "password",
                        "12345678",
                        "qwertyuiop",
                        "baseball",
                        "1qaz2wsx",
                        "trustno1",
                        "sunshine",
                        "iloveyou",
                        "starwars",
                        "liverpool",
                        "chocolate",
                        "blink182",
                        "passw0rd"))
                .allMatch(known::contains);
        assertThat(known.size()).isEqualTo(474_743);
    }

    @Test
    void whatNobodyHasLeakedIsNot() {
        assertThat(List.of("tre gröna hus vid ån", "sju blå båtar i hamn", "vintern var lång och mild"))
                .noneMatch(known::contains);
    }

    /** By the figures one in two million; a hundred thousand that nobody can have chosen find none or one. */
    @Test
    void hardlyAnyIsTakenForOneOfThem() {
        Random random = new Random(1);
        int taken = 0;
        for (int i = 0; i < 100_000; i++) {
            taken += known.contains("å" + Long.toString(random.nextLong(), 36) + "ö") ? 1 : 0;
        }

        assertThat(taken).isLessThanOrEqualTo(1);
    }

    @Test
    void whatTheMakerWritesIsRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        KnownPasswordsMaker.write(List.of("ett lösenord", "ett till"), out);

        KnownPasswords two = KnownPasswords.read(new ByteArrayInputStream(out.toByteArray()));

        assertThat(two.size()).isEqualTo(2);
        assertThat(two.contains("ett lösenord")).isTrue();
        assertThat(two.contains("ett till")).isTrue();
        assertThat(two.contains("ett annat")).isFalse();
        byte[] cut = Arrays.copyOf(out.toByteArray(), out.size() - 1);
        assertThatThrownBy(() -> KnownPasswords.read(new ByteArrayInputStream(cut)))
                .isInstanceOf(IOException.class);
    }
}
