package se.samverkstad.podcast.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkstad.podcast.cover.CoverRefused.Reason;
import se.samverkstad.podcast.domain.CoverType;

final class CoverProbeTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(ints = {1_400, 2_048, 3_000})
    void aSquareOfTheRightSizeIsTaken(int side) throws Exception {
        assertThat(CoverProbe.probe(file(Covers.png(side, side)), "Omslag.PNG")).isEqualTo(CoverType.PNG);
        assertThat(CoverProbe.probe(file(Covers.jpeg(side, side)), "o.jpg")).isEqualTo(CoverType.JPEG);
        assertThat(CoverProbe.probe(file(Covers.jpeg(side, side)), "o.JPEG")).isEqualTo(CoverType.JPEG);
    }

    @Test
    void theSizeIsTold() throws Exception {
        assertThat(refused(Covers.png(1_400, 1_401), "o.png"))
                .extracting(CoverRefused::reason, CoverRefused::width, CoverRefused::height)
                .containsExactly(Reason.NOT_SQUARE, 1_400, 1_401);
        assertThat(refused(Covers.jpeg(1_600, 900), "o.jpg"))
                .extracting(CoverRefused::reason, CoverRefused::width, CoverRefused::height)
                .containsExactly(Reason.NOT_SQUARE, 1_600, 900);
        assertThat(reason(Covers.png(1_399, 1_399), "o.png")).isEqualTo(Reason.TOO_SMALL);
        assertThat(reason(Covers.jpeg(3_001, 3_001), "o.jpg")).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void theNameMustAgreeWithTheContent() throws Exception {
        assertThat(reason(Covers.png(1_400, 1_400), "o.jpg")).isEqualTo(Reason.EXTENSION);
        assertThat(reason(Covers.jpeg(1_400, 1_400), "o.png")).isEqualTo(Reason.EXTENSION);
        assertThat(reason(Covers.jpeg(1_400, 1_400), "omslag")).isEqualTo(Reason.EXTENSION);
    }

    @Test
    void whatIsNoPictureIsRefused() throws Exception {
        for (String other : new String[] {"", "GIF89a", "<svg/>", "RIFF0000WEBPVP8 ", "\u00ff\u00d8"}) {
            assertThat(reason(other.getBytes(StandardCharsets.ISO_8859_1), "o.jpg"))
                    .as(other)
                    .isEqualTo(Reason.NOT_PICTURE);
        }
    }

    @Test
    void everyBeginningOfAPictureIsRefusedAndNoneHangs() throws Exception {
        byte[] png = Covers.png(1_400, 1_400);
        byte[] jpeg = Covers.jpeg(1_400, 1_400);
        for (int length = 16; length < png.length - 8; length += 7) {
            assertThat(reason(Arrays.copyOf(png, length), "o.png"))
                    .as("png of %d", length)
                    .isEqualTo(Reason.TRUNCATED);
        }
        for (int length = 3; length < jpeg.length - 1; length++) {
            assertThat(reason(Arrays.copyOf(jpeg, length), "o.jpg"))
                    .as("jpeg of %d", length)
                    .isIn(Reason.TRUNCATED, Reason.NOT_PICTURE);
        }
    }

    @Test
    void aFileOfMoreThanFiveMegabytesIsNotRead() throws Exception {
        byte[] whole = Covers.png(1_400, 1_400);

        assertThat(CoverProbe.probe(file(Arrays.copyOf(whole, 5 << 20)), "o.png"))
                .isEqualTo(CoverType.PNG);
        assertThat(reason(Arrays.copyOf(whole, (5 << 20) + 1), "o.png")).isEqualTo(Reason.TOO_MANY_BYTES);
    }

    private Reason reason(byte[] content, String name) throws IOException {
        return refused(content, name).reason();
    }

    private CoverRefused refused(byte[] content, String name) throws IOException {
        Path file = file(content);
        CoverRefused refused = catchThrowableOfType(CoverRefused.class, () -> CoverProbe.probe(file, name));
        assertThat(refused).isNotNull();
        return refused;
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(home.resolve("picture"), content);
    }
}
