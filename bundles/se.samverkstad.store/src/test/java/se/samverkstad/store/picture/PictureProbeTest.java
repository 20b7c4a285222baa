package se.samverkstad.store.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkstad.store.picture.PictureRefused.Reason;

final class PictureProbeTest {
    private static final PictureProbe LOGO = new PictureProbe(300L << 10, 32, 2_000);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void aPictureTellsItsTypeAndSize(String format) throws Exception {
        Picture picture = probe(drawn(format, 320, 80));

        assertThat(picture.type()).isEqualTo(format.equals("png") ? PictureType.PNG : PictureType.JPEG);
        assertThat(picture.width()).isEqualTo(320);
        assertThat(picture.height()).isEqualTo(80);
    }

    @Test
    void allThreeWaysToWriteWebpTellTheirSize() throws Exception {
        assertThat(probe(webp("VP8X", new byte[] {0, 0, 0, 0, 63, 1, 0, 79, 0, 0})))
                .isEqualTo(new Picture(PictureType.WEBP, 320, 80));
        int bits = 319 | 79 << 14;
        assertThat(probe(webp(
                        "VP8L",
                        new byte[] {0x2f, (byte) bits, (byte) (bits >> 8), (byte) (bits >> 16), (byte) (bits >> 24)})))
                .isEqualTo(new Picture(PictureType.WEBP, 320, 80));
        assertThat(probe(webp("VP8 ", new byte[] {0, 0, 0, (byte) 0x9d, 1, 0x2a, 64, 1, 80, 0})))
                .isEqualTo(new Picture(PictureType.WEBP, 320, 80));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void aPictureThatEndsTooSoonOrGoesOnIsRefused(String format) throws Exception {
        byte[] whole = drawn(format, 64, 64);
        byte[] more = Arrays.copyOf(whole, whole.length + 40);
        System.arraycopy("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), 0, more, whole.length, 25);

        refused(more, Reason.BROKEN);
        for (int length = 9; length < whole.length; length += 7) {
            refused(Arrays.copyOf(whole, length), Reason.BROKEN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "GIF89a...", "<!doctype html>", "hej", ""})
    void whatIsNoneOfTheFormatsIsRefused(String content) throws Exception {
        refused(content.getBytes(StandardCharsets.UTF_8), Reason.FORMAT);
    }

    @Test
    void tooSmallTooLargeAndTooHeavyAreTold() throws Exception {
        refused(drawn("png", 31, 64), Reason.SIZE);
        refused(drawn("png", 2_001, 64), Reason.SIZE);
        refused(new byte[(int) LOGO.limit() + 1], Reason.BYTES);
        assertThat(probe(drawn("png", 2_000, 32)).width()).isEqualTo(2_000);
    }

    private Picture probe(byte[] bytes) throws PictureRefused, IOException {
        return LOGO.probe(Files.write(folder.resolve("fil"), bytes));
    }

    private void refused(byte[] bytes, Reason reason) {
        assertThatThrownBy(() -> probe(bytes))
                .as("%d bytes", bytes.length)
                .isInstanceOfSatisfying(
                        PictureRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static byte[] drawn(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            image.setRGB(x, x * height / width, 0x0d637a * (x + 1));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    /** The parts that a reader looks at before the picture itself. */
    private static byte[] webp(String chunk, byte[] begins) {
        int length = begins.length + (begins.length & 1);
        ByteBuffer bytes = ByteBuffer.allocate(20 + length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(12 + length);
        bytes.put("WEBP".getBytes(StandardCharsets.US_ASCII)).put(chunk.getBytes(StandardCharsets.US_ASCII));
        bytes.putInt(begins.length).put(begins);
        return bytes.array();
    }
}
