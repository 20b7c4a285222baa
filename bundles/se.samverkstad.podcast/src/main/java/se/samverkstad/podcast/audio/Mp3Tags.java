package se.samverkstad.podcast.audio;

import java.io.IOException;
import se.samverkstad.podcast.audio.SoundRefused.Reason;

/** Tags around the frames of an mp3: where they end at the front, and begin at the back. */
final class Mp3Tags {
    private static final int ID3V1 = 128;

    private Mp3Tags() {}

    /** The first byte after every ID3v2 tag at the front. */
    static long front(Window bytes) throws IOException, SoundRefused {
        long position = 0;
        while (bytes.hasAscii(position, "ID3")) {
            long size = 0;
            for (int i = 6; i < 10; i++) {
                int part = bytes.at(position + i);
                if (part < 0 || part > 0x7F) {
                    throw new SoundRefused(Reason.TRUNCATED);
                }
                size = size << 7 | part;
            }
            boolean footer = (bytes.at(position + 5) & 0x10) != 0;
            position += 10 + size + (footer ? 10 : 0);
            if (position > bytes.length()) {
                throw new SoundRefused(Reason.TRUNCATED);
            }
        }
        return position;
    }

    /** The first byte of the ID3v1, APEv2 and Lyrics3v2 tags at the back; the end of the file when there is none. */
    static long back(Window bytes) throws IOException {
        long end = bytes.length();
        if (end >= ID3V1 && bytes.hasAscii(end - ID3V1, "TAG")) {
            end -= ID3V1;
        }
        for (long before = -1; before != end; ) {
            before = end;
            end = beforeLyrics(bytes, beforeApe(bytes, end));
        }
        return end;
    }

    private static long beforeApe(Window bytes, long end) throws IOException {
        if (end < 32 || !bytes.hasAscii(end - 32, "APETAGEX")) {
            return end;
        }
        long size = littleEndian(bytes, end - 20);
        boolean header = (bytes.at(end - 32 + 23) & 0x80) != 0;
        long start = end - size - (header ? 32 : 0);
        return start >= 0 && start < end ? start : end;
    }

    private static long beforeLyrics(Window bytes, long end) throws IOException {
        if (end < 15 || !bytes.hasAscii(end - 9, "LYRICS200")) {
            return end;
        }
        long size = 0;
        for (long i = end - 15; i < end - 9; i++) {
            int digit = bytes.at(i) - '0';
            if (digit < 0 || digit > 9) {
                return end;
            }
            size = size * 10 + digit;
        }
        long start = end - 15 - size;
        return start >= 0 ? start : end;
    }

    private static long littleEndian(Window bytes, long position) throws IOException {
        return Integer.toUnsignedLong(Integer.reverseBytes((int) bytes.int32(position)));
    }
}
