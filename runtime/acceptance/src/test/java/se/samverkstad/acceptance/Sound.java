package se.samverkstad.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Files of sound: the real one that the podcast's own tests use, and what is made of it. */
final class Sound {
    private static final Path MP3 = Path.of("../../bundles/se.samverkstad.podcast/src/test/resources/avsnitt-1.mp3");

    private Sound() {}

    static byte[] mp3() throws IOException {
        return Files.readAllBytes(MP3);
    }

    /** Many times as long: more than the buffers between a server and a slow reader take. */
    static byte[] longMp3() throws IOException {
        byte[] whole = mp3();
        byte[] frames = Arrays.copyOfRange(whole, frontTag(whole), whole.length - backTag(whole));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < 24; i++) {
            out.write(frames);
        }
        return out.toByteArray();
    }

    /** Half a second of silence without compression. */
    static byte[] wav() {
        byte[] wav = new byte[44 + 8_000];
        byte[] head = "RIFF\0\0\0\0WAVEfmt ".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(head, 0, wav, 0, head.length);
        return wav;
    }

    static byte[] png() {
        byte[] png = new byte[4_000];
        byte[] head = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        System.arraycopy(head, 0, png, 0, head.length);
        return png;
    }

    private static int frontTag(byte[] mp3) {
        boolean tagged = mp3[0] == 'I' && mp3[1] == 'D' && mp3[2] == '3';
        return tagged ? 10 + (mp3[6] << 21 | mp3[7] << 14 | mp3[8] << 7 | mp3[9]) : 0;
    }

    private static int backTag(byte[] mp3) {
        int at = mp3.length - 128;
        return mp3[at] == 'T' && mp3[at + 1] == 'A' && mp3[at + 2] == 'G' ? 128 : 0;
    }
}
