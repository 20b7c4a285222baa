package se.samverkstad.podcast.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class NamesTest {
    @Test
    void aFileNameIsReducedToWhatCanBeShown() {
        assertThat(FileName.shown("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.shown("C:\\Users\\x.mp3")).isEqualTo("x.mp3");
        assertThat(FileName.shown("C:x.mp3")).isEqualTo("x.mp3");
        assertThat(FileName.shown("a\0b.mp3")).isEqualTo("ab.mp3");
        assertThat(FileName.shown("avsnitt\u202E3pm.exe")).isEqualTo("avsnitt3pm.exe");
        assertThat(FileName.shown("..\u200B.mp3")).isEqualTo("mp3");
        assertThat(FileName.shown("..")).isEmpty();
        assertThat(FileName.shown("räksmörgås 🎧.mp3")).isEqualTo("räksmörgås 🎧.mp3");
    }

    @Test
    void aLongFileNameKeepsItsExtension() {
        assertThat(FileName.shown("x".repeat(400) + ".mp3")).hasSize(120).endsWith("….mp3");
    }

    @Test
    void aSlugIsAsciiAndNeverEmpty() {
        assertThat(Slug.of("Prova på måndag – forskningspodden i Älvmark", "kanal"))
                .isEqualTo("prova-pa-mandag-forskningspodden-i-alvmark");
        assertThat(Slug.of("???", "kanal")).isEqualTo("kanal");
        assertThat(Slug.of("å".repeat(200), "kanal")).isEqualTo("a".repeat(60));
    }

    @Test
    void anIdFromAnAddressIsWholeOrNone() {
        assertThat(EpisodeId.parse("018f0000-0000-7000-8000-000000000001")).isPresent();
        assertThat(EpisodeId.parse("1-1-1-1-1")).isEmpty();
        assertThat(EpisodeId.parse("../../etc/passwd")).isEmpty();
    }
}
