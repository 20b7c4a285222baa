package se.samverkstad.api.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are among those that the Tax Agency publishes for tests. */
final class PersonalNumbersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "19121212-1212",
                "191212121212",
                "121212-1212",
                "1212121212",
                "121212+1212",
                "19121212 1212",
                "121212\u00a01212",
                "121212\u20111212",
                "121212\u20131212",
                "121212 \u2013 1212",
                "121212_1212",
                "1912-12-12-1212",
                "1912-12-12 1212",
                "12.12.12-1212",
                "12 12 12 12 12",
                "1912 12 12 12 12",
                "121212\u00ad1212",
                "12\u200b1212-1212",
                "1212\u00011212\u000012",
                "１２１２１２－１２１２",
                "١٢١٢١٢-١٢١٢",
                "anna121212-1212.pdf",
                "pnr1212121212",
                "(121212-1212)",
                "-121212-1212-",
                "konto 3300,121212-1212",
                "3300-121212-1212",
                "701063-2391",
                "191500722390",
                "191500882392",
                "000229-2399"
            })
    void aNumberIsFoundHoweverItIsWritten(String text) {
        assertThat(PersonalNumbers.find(text)).hasSize(1);
        assertThat(PersonalNumbers.in(text)).isTrue();
        assertThat(PersonalNumbers.masked(text)).contains(PersonalNumbers.MASK).doesNotContain("1212", "2391");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "121212-1213",
                "131313-1313",
                "120230-1215",
                "000229+2399",
                "150916-0006",
                "171212121212",
                "2026-11-22",
                "08-123 456 78",
                "070-121 21 21 2",
                "+46121212121 2",
                "46701212121212",
                "556036-0793",
                "SE45 5000 0000 0583 9825 7466",
                "SE4550000000058398257466",
                "978-91-7000-150-3",
                "9789170001503",
                "12121212121",
                "1212121212123",
                "12121212121212",
                "91212121212",
                "dnr 2026-00012",
                "20261122T010000Z",
                "2026-11-22T12:12",
                "2026-11-22 12:12",
                "121212\n1212",
                "121212         1212",
                "121212--1212",
                "121212;1212",
                "12-12 12 12 12",
                "1763789123",
                "018f1212-1212-7212-9212-a1212121212b",
                "9f86d081884c7d659a2feaa0c55ad015a1212121212b2b0b822cd15d6c15b0f0"
            })
    void otherDigitsAreNotTakenForOne(String text) {
        assertThat(PersonalNumbers.find(text)).isEmpty();
        assertThat(PersonalNumbers.masked(text)).isSameAs(text);
    }

    @Test
    void eachIsFoundWhereItStandsAndNothingOfItIsLeft() {
        String text = "Bo 121212-1212, Åsa １９１２１２１２-1212; 701063-2391.";

        assertThat(PersonalNumbers.find(text))
                .extracting(each -> text.substring(each.start(), each.end()), PersonalNumber::coordination)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("121212-1212", false),
                        org.assertj.core.groups.Tuple.tuple("１９１２１２１２-1212", false),
                        org.assertj.core.groups.Tuple.tuple("701063-2391", true));
        assertThat(PersonalNumbers.masked(text)).isEqualTo("Bo ••••••-••••, Åsa ••••••-••••; ••••••-••••.");
    }

    @Test
    void ofNumbersMadeAtRandomAndWrittenInEveryWayNoneIsMissed() {
        Numbers numbers = new Numbers(20261122);
        for (int i = 0; i < 20_000; i++) {
            String written = numbers.written(numbers.next());
            String text = "Hos " + written + (i % 2 == 0 ? " i dag." : "");

            List<PersonalNumber> found = PersonalNumbers.find(text);

            assertThat(found).as(text).hasSize(1);
            assertThat(text.substring(found.get(0).start(), found.get(0).end()))
                    .as(text)
                    .isEqualTo(written);
            assertThat(PersonalNumbers.in(PersonalNumbers.masked(text))).isFalse();
        }
    }

    @Test
    void aWrongDigitAnywhereInTheNumberIsAnotherNumber() {
        Numbers numbers = new Numbers(7);
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String right = numbers.next();
            int at = 2 + random.nextInt(10);
            char other = (char) ('0' + (right.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
            String wrong = right.substring(0, at) + other + right.substring(at + 1);

            assertThat(PersonalNumbers.in(wrong)).as(wrong).isFalse();
        }
    }

    @Test
    void namesThatMachinesMakeAreLetThrough() {
        Random random = new Random(3);
        byte[] bytes = new byte[32];
        for (int i = 0; i < 100_000; i++) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            assertThat(PersonalNumbers.in("/podcast/avsnitt/" + id + "/andra"))
                    .as(id.toString())
                    .isFalse();
            random.nextBytes(bytes);
            String hash = java.util.HexFormat.of().formatHex(bytes);
            assertThat(PersonalNumbers.in(hash)).as(hash).isFalse();
        }
    }

    @Test
    void timeGrowsWithTheTextAndNotFaster() {
        String[] hard = {
            "1",
            "12 ",
            "121212-",
            "121212-1213 ",
            "121212-1212 ",
            "1212121212a",
            "1\u200b",
            "12\u200b\u200b ",
            "1   ",
            "a1212121212",
            "f",
            "-",
            "\ud835\udfd0"
        };
        for (String piece : hard) {
            // Of what people write, ten megabytes; of the rest, enough to never end if the time grew with the square.
            int length = piece.matches("121212.*|12 ") ? 10_000_000 : 2_000_000;
            String text = piece.repeat(length / piece.length());
            long start = System.nanoTime();

            PersonalNumbers.find(text);

            assertThat((System.nanoTime() - start) / 1e9)
                    .as("seconds for many of \"%s\"", piece)
                    .isLessThan(10);
        }
    }
}
