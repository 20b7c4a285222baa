package se.samverkstad.podcast.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.podcast.Conformance;
import se.samverkstad.podcast.audio.SoundRefused.Reason;
import se.samverkstad.podcast.domain.SoundType;

final class SoundProbeTest {
    @TempDir
    Path folder;

    @Test
    void anMp3IsCountedToItsLength() throws Exception {
        ProbedSound sound = SoundProbe.probe(episode(), "avsnitt-1.mp3");

        assertThat(sound.type()).isEqualTo(SoundType.MP3);
        // 2,278 frames of 576 samples at 22.05 kHz.
        assertThat(sound.length()).hasMillis(59_506);
        assertThat(sound.seconds()).isEqualTo(60);
    }

    @Test
    void anM4aTellsItsLength() throws Exception {
        ProbedSound sound = SoundProbe.probe(Conformance.file("media/avsnitt-1.m4a"), "avsnitt-1.m4a");

        assertThat(sound.type()).isEqualTo(SoundType.M4A);
        ProbedSound same = SoundProbe.probe(episode(), "avsnitt-1.mp3");
        assertThat(sound.length().toMillis()).isCloseTo(same.length().toMillis(), within(100L));
    }

    @Test
    void aPersonalNumberAmongTheWordsOfASoundIsRefused() throws Exception {
        byte[] sound = Files.readAllBytes(episode());
        for (Charset charset :
                List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
            for (String number : List.of("Anna 121212-1212", "1212121212", "x".repeat(39) + "191212121212")) {
                byte[] text = number.getBytes(charset);
                byte[] tag = joined(
                        ascii("ID3\3\0\0\0\0"),
                        new byte[] {(byte) (text.length + 11 >> 7), (byte) (text.length + 11 & 0x7f)});
                byte[] frame = joined(ascii("TIT2\0\0\0"), new byte[] {(byte) (text.length + 1), 0, 0, 0});
                byte[] tagged = joined(joined(tag, joined(frame, text)), sound);

                assertThat(refused(tagged, "x.mp3"))
                        .as(number + " in " + charset)
                        .isEqualTo(Reason.PERSONAL_NUMBER);
            }
        }
        byte[] last = joined(ascii("TAG"), Arrays.copyOf(ascii("Samtal med 121212-1212"), 125));
        assertThat(refused(joined(sound, last), "x.mp3")).isEqualTo(Reason.PERSONAL_NUMBER);
        byte[] other = joined(ascii("TAG"), Arrays.copyOf(ascii("Samtal 2026-11-22"), 125));
        Files.write(folder.resolve("y.mp3"), joined(sound, other));
        assertThat(SoundProbe.probe(folder.resolve("y.mp3"), "y.mp3").seconds()).isEqualTo(60);
    }

    @Test
    void aPersonalNumberAmongTheWordsOfAnM4aIsRefused() throws Exception {
        byte[] sound = Files.readAllBytes(Conformance.file("media/avsnitt-1.m4a"));
        byte[] words = ascii("Anna 121212-1212");
        byte[] box = joined(new byte[] {0, 0, 0, (byte) (8 + words.length)}, joined(ascii("udta"), words));

        assertThat(refused(joined(sound, box), "x.m4a")).isEqualTo(Reason.PERSONAL_NUMBER);
    }

    @Test
    void theNameMustAgreeWithTheContent() throws Exception {
        assertThat(refused(Files.readAllBytes(episode()), "avsnitt-1.m4a")).isEqualTo(Reason.EXTENSION);
        assertThat(refused(Files.readAllBytes(episode()), "avsnitt-1.exe")).isEqualTo(Reason.EXTENSION);
        assertThat(refused(Files.readAllBytes(episode()), "avsnitt-1")).isEqualTo(Reason.EXTENSION);
        assertThat(SoundProbe.probe(episode(), "AVSNITT.MP3").type()).isEqualTo(SoundType.MP3);
    }

    @Test
    void whatIsNoSoundIsRefusedWhateverItIsCalled() throws Exception {
        byte[] sound = Files.readAllBytes(episode());
        assertThat(refused(ascii("<html><script>alert(1)</script></html>"), "x.mp3"))
                .isEqualTo(Reason.NOT_SOUND);
        assertThat(refused(ascii("%PDF-1.7"), "x.mp3")).isEqualTo(Reason.NOT_SOUND);
        assertThat(refused(ascii("PK\3\4"), "x.mp3")).isEqualTo(Reason.NOT_SOUND);
        assertThat(refused(new byte[100_000], "x.mp3")).isEqualTo(Reason.NOT_SOUND);
        assertThat(refused(new byte[0], "x.mp3")).isEqualTo(Reason.EMPTY);
        assertThat(refused(joined(ascii("<html>"), sound), "x.mp3")).isEqualTo(Reason.NOT_SOUND);
        assertThat(refused(joined(sound, ascii("PK\3\4" + "zip".repeat(5_000))), "x.mp3"))
                .isEqualTo(Reason.NOT_SOUND);
    }

    @Test
    void soundOfOtherKindsIsToldApart() throws Exception {
        assertThat(refused(ascii("RIFF\0\0\0\0WAVEfmt "), "x.wav")).isEqualTo(Reason.WAV);
        assertThat(refused(ascii("RIFF\0\0\0\0WAVEfmt "), "x.mp3")).isEqualTo(Reason.WAV);
        assertThat(refused(ascii("FORM\0\0\0\0AIFF"), "x.aiff")).isEqualTo(Reason.WAV);
        assertThat(refused(ascii("OggS\0\2"), "x.ogg")).isEqualTo(Reason.OTHER_SOUND);
        assertThat(refused(ascii("fLaC"), "x.mp3")).isEqualTo(Reason.OTHER_SOUND);
        assertThat(refused(new byte[] {(byte) 0xFF, (byte) 0xF1, 0x50, (byte) 0x80, 0, 0}, "x.mp3"))
                .isEqualTo(Reason.OTHER_SOUND);
    }

    @Test
    void anMp3CutShortIsRefusedWhereverItIsCut() throws Exception {
        byte[] sound = Files.readAllBytes(episode());

        for (int length : new int[] {60, 200, 5_000, sound.length / 2, sound.length - 100_000, sound.length - 60_001}) {
            assertThat(refused(Arrays.copyOf(sound, length), "x.mp3"))
                    .as("first " + length)
                    .isIn(Reason.TRUNCATED, Reason.NOT_SOUND, Reason.EMPTY);
        }
        assertThat(refused(Arrays.copyOf(sound, sound.length / 2), "x.mp3")).isEqualTo(Reason.TRUNCATED);
    }

    @Test
    void anM4aCutShortIsRefusedWhereverItIsCut() throws Exception {
        byte[] sound = Files.readAllBytes(Conformance.file("media/avsnitt-1.m4a"));

        for (int length : new int[] {40, 1_000, sound.length / 2, sound.length - 1}) {
            assertThat(refused(Arrays.copyOf(sound, length), "x.m4a"))
                    .as("first " + length)
                    .isEqualTo(Reason.TRUNCATED);
        }
    }

    @Test
    void tagsAloneAreEmpty() throws Exception {
        byte[] tag = {'I', 'D', '3', 3, 0, 0, 0, 0, 0, 2, 0, 0};

        assertThat(refused(tag, "x.mp3")).isEqualTo(Reason.EMPTY);
    }

    @Test
    void framesWithoutTagsOrSummaryAreCounted() throws Exception {
        // 128 kbit/s at 44.1 kHz: 417 bytes and 1152 samples a frame.
        byte[] frames = frames(383);

        assertThat(probe(frames, "x.mp3").seconds()).isEqualTo(10);
        assertThat(probe(joined(frames, ascii("TAG" + "x".repeat(125))), "x.mp3")
                        .seconds())
                .isEqualTo(10);
        assertThat(probe(joined(frames, new byte[3_000]), "x.mp3").seconds()).isEqualTo(10);
        assertThat(probe(joined(frames(200), ascii("stray"), frames(183)), "x.mp3")
                        .seconds())
                .isEqualTo(10);
    }

    @Test
    void aSummaryThatPromisesMoreFramesMeansACutFile() throws Exception {
        byte[] first = frames(1);
        System.arraycopy(ascii("Xing\0\0\0\1\0\0\3\350"), 0, first, 4 + 32, 12);

        assertThat(refused(joined(first, frames(383)), "x.mp3")).isEqualTo(Reason.TRUNCATED);
        System.arraycopy(ascii("Xing\0\0\0\1\0\0\1\177"), 0, first, 4 + 32, 12);
        assertThat(probe(joined(first, frames(383)), "x.mp3").seconds()).isEqualTo(10);
    }

    @Test
    void filmIsNoEpisode() throws Exception {
        byte[] movie = box("moov", joined(header(1_000, 60_000), track("vide"), track("soun")));
        byte[] film = joined(box("ftyp", ascii("isom\0\0\2\0isom")), movie, box("mdat", new byte[10]));

        assertThat(refused(film, "x.mp4")).isEqualTo(Reason.FILM);
    }

    @Test
    void boxesAreReadStrictly() throws Exception {
        byte[] type = box("ftyp", ascii("M4A \0\0\2\0M4A "));
        byte[] movie = box("moov", joined(header(1_000, 60_000), track("soun")));
        byte[] data = box("mdat", new byte[10]);

        assertThat(probe(joined(type, movie, data), "x.m4a").seconds()).isEqualTo(60);
        assertThat(refused(joined(type, movie), "x.m4a")).isEqualTo(Reason.EMPTY);
        assertThat(refused(joined(type, data), "x.m4a")).isEqualTo(Reason.TRUNCATED);
        assertThat(refused(joined(type, box("moov", header(1_000, 60_000)), data), "x.m4a"))
                .isEqualTo(Reason.NOT_SOUND);
        assertThat(refused(joined(type, box("moov", joined(header(1_000, 0), track("soun"))), data), "x.m4a"))
                .isEqualTo(Reason.EMPTY);
        assertThat(refused(joined(type, box("moov", joined(header(0, 5), track("soun"))), data), "x.m4a"))
                .isEqualTo(Reason.EMPTY);
        byte[] backwards = {0, 0, 0, 4, 'm', 'o', 'o', 'v'};
        assertThat(refused(joined(type, backwards), "x.m4a")).isEqualTo(Reason.NOT_SOUND);
    }

    private Path episode() throws IOException {
        Path file = folder.resolve("avsnitt-1");
        try (var in = SoundProbeTest.class.getResourceAsStream("/avsnitt-1.mp3")) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }

    private ProbedSound probe(byte[] content, String name) throws Exception {
        return SoundProbe.probe(Files.write(folder.resolve("upload"), content), name);
    }

    private Reason refused(byte[] content, String name) throws Exception {
        try {
            ProbedSound sound = probe(content, name);
            throw new AssertionError("taken as " + sound);
        } catch (SoundRefused e) {
            return e.reason();
        }
    }

    private static byte[] frames(int count) {
        byte[] frames = new byte[count * 417];
        for (int i = 0; i < frames.length; i += 417) {
            System.arraycopy(new byte[] {(byte) 0xFF, (byte) 0xFB, (byte) 0x90, 0}, 0, frames, i, 4);
        }
        return frames;
    }

    private static byte[] header(int scale, int units) throws IOException {
        byte[] content = new byte[100];
        put(content, 12, scale);
        put(content, 16, units);
        return box("mvhd", content);
    }

    private static byte[] track(String handler) throws IOException {
        byte[] content = new byte[24];
        System.arraycopy(ascii(handler), 0, content, 8, 4);
        return box("trak", box("mdia", box("hdlr", content)));
    }

    private static byte[] box(String type, byte[] content) throws IOException {
        byte[] size = new byte[4];
        put(size, 0, content.length + 8);
        return joined(size, ascii(type), content);
    }

    private static void put(byte[] bytes, int at, int value) {
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (value >> 24 - 8 * i);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }
}
