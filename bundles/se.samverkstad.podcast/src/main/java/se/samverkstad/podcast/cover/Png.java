package se.samverkstad.podcast.cover;

import se.samverkstad.podcast.cover.CoverRefused.Reason;

/** PNG (ISO/IEC 15948): a signature, then chunks of length, name, content and check sum; IHDR first, IEND last. */
final class Png {
    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;

    private Png() {}

    static boolean begins(Bytes bytes) {
        return bytes.has(0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');
    }

    static Size size(Bytes bytes) throws CoverRefused {
        if (!bytes.hasAscii(SIGNATURE + 4, "IHDR")) {
            throw new CoverRefused(Reason.NOT_PICTURE, Size.UNKNOWN);
        }
        int chunk = SIGNATURE;
        while (!bytes.hasAscii(chunk + 4, "IEND")) {
            int length = bytes.int32(chunk);
            if (length < 0 || length > bytes.length() - chunk - AROUND) {
                throw new CoverRefused(Reason.TRUNCATED, Size.UNKNOWN);
            }
            chunk += AROUND + length;
        }
        return new Size(bytes.int32(SIGNATURE + 8), bytes.int32(SIGNATURE + 12));
    }
}
