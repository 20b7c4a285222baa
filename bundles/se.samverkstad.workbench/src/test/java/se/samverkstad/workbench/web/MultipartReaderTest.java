package se.samverkstad.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MultipartReaderTest {
    /** Gives few bytes at a time, as a network does. */
    private static final class Trickle extends InputStream {
        private final InputStream whole;
        private final Random random;

        Trickle(byte[] whole, long seed) {
            this.whole = new ByteArrayInputStream(whole);
            this.random = new Random(seed);
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("read in arrays");
        }

        @Override
        public int read(byte[] target, int from, int length) throws java.io.IOException {
            return whole.read(target, from, Math.min(length, 1 + random.nextInt(random.nextBoolean() ? 3 : 5_000)));
        }
    }

    private static final class Collected implements MultipartReader.Receiver {
        final List<byte[]> parts = new ArrayList<>();
        private final ByteArrayOutputStream current = new ByteArrayOutputStream();

        @Override
        public void begin(String name, String fileNameOrEmpty, boolean file) {
            current.reset();
        }

        @Override
        public void bytes(byte[] buffer, int from, int length) {
            current.write(buffer, from, length);
        }

        @Override
        public void end() {
            parts.add(current.toByteArray());
        }
    }

    private static byte[] form(List<byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(TestWorkbench.bytes("preamble to skip\r\n"));
        for (byte[] part : parts) {
            out.writeBytes(TestWorkbench.bytes("--b0und \r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n"));
            out.writeBytes(part);
            out.writeBytes(TestWorkbench.bytes("\r\n"));
        }
        out.writeBytes(TestWorkbench.bytes("--b0und--\r\nepilogue"));
        return out.toByteArray();
    }

    @Test
    void partsFullOfWhatLooksLikeTheBoundaryComeBackByteForByteHoweverTheyAreCut() throws Exception {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<byte[]> parts = new ArrayList<>();
            for (int part = random.nextInt(4); part >= 0; part--) {
                parts.add(nearBoundaries(random));
            }
            Collected collected = new Collected();

            new MultipartReader(new Trickle(form(parts), seed), "b0und").read(collected);

            assertThat(collected.parts)
                    .as("seed %d", seed)
                    .usingElementComparator(java.util.Arrays::compare)
                    .containsExactlyElementsOf(parts);
        }
    }

    private static byte[] nearBoundaries(Random random) {
        String[] pieces = {"\r\n--b0un", "\r", "\n", "\r\n", "-", "--b0und", "\r\n--", "x".repeat(70_000), "å", "\0"};
        StringBuilder part = new StringBuilder();
        for (int piece = random.nextInt(30); piece > 0; piece--) {
            part.append(pieces[random.nextInt(pieces.length)]);
        }
        return TestWorkbench.bytes(part.toString().replace("\r\n--b0und", "\r\n--b0unx"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--b0und",
                "--b0und\r\n",
                "--b0und\r\n\r\nx\r\n--b0und--",
                "--b0und\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b0und--",
                "--b0und\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx",
                "--b0und\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--b0und",
                "--b0undary\r\n"
            })
    void whatIsNoFormIsRefused(String body) {
        MultipartReader reader = new MultipartReader(new ByteArrayInputStream(TestWorkbench.bytes(body)), "b0und");

        assertThatThrownBy(() -> reader.read(new Collected()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(400));
    }

    @Test
    void headersWithoutEndAreRefused() {
        String body = "--b0und\r\n" + "X: " + "y".repeat(10_000);
        MultipartReader reader = new MultipartReader(new ByteArrayInputStream(TestWorkbench.bytes(body)), "b0und");

        assertThatThrownBy(() -> reader.read(new Collected())).isInstanceOf(Refusal.class);
    }
}
