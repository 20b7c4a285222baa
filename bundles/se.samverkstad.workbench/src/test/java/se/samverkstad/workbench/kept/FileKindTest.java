package se.samverkstad.workbench.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileKindTest {
    @ParameterizedTest
    @CsvSource({
        "ID3...., .mp3",
        "\u00ff\u00fb.., .mp3",
        "....ftypM4A , .m4a",
        "OggS...., .ogg",
        "RIFF....WAVE, .wav",
        "RIFF....WEBP, .webp",
        "\u0089PNG...., .png",
        "\u00ff\u00d8\u00ff.., .jpg",
        "%PDF-1.7, .pdf",
        "<html>, .bin",
        "'', .bin"
    })
    void aFileIsKnownByItsFirstBytes(String beginning, String ending) {
        assertThat(FileKind.of(beginning.getBytes(StandardCharsets.ISO_8859_1)).ending())
                .isEqualTo(ending);
    }
}
