package se.samverkstad.podcast.audio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import se.samverkstad.api.privacy.PersonalNumbers;
import se.samverkstad.podcast.audio.SoundRefused.Reason;

/**
 * What a sound file says of itself in words. It is kept and handed out with the sound, so it is held to the same rule as
 * what people write.
 */
final class SoundWords {
    private static final int PIECE = 1 << 18;
    /** More than a number with all that may stand inside it. */
    private static final int OVERLAP = 256;

    private SoundWords() {}

    /** @throws SoundRefused when a personal number stands between the two places, whatever the text is written in */
    static void check(Window bytes, long from, long to) throws IOException, SoundRefused {
        for (long start = from; start < to; start += PIECE) {
            byte[] piece = new byte[(int) Math.min(PIECE + OVERLAP, to - start)];
            for (int i = 0; i < piece.length; i++) {
                piece[i] = (byte) bytes.at(start + i);
            }
            // Latin-1 and UTF-8 have the same digits; those of UTF-16 have a zero byte beside them.
            String text = new String(piece, StandardCharsets.ISO_8859_1);
            if (PersonalNumbers.in(text.replaceAll("\\p{Cntrl}", "\n"))
                    || PersonalNumbers.in(text.replace("\0", "").replaceAll("\\p{Cntrl}", "\n"))) {
                throw new SoundRefused(Reason.PERSONAL_NUMBER);
            }
        }
    }
}
