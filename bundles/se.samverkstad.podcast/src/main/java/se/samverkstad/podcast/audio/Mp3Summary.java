package se.samverkstad.podcast.audio;

import java.io.IOException;

/**
 * What an encoder wrote into a first, silent frame (Xing, Info or VBRI).
 *
 * @param present whether the first frame is such a one
 * @param frames how many it says there are; 0 when it does not say
 */
record Mp3Summary(boolean present, long frames) {
    private static final int HEADER = 4;
    private static final int CRC = 2;
    private static final int VBRI = 36;

    static Mp3Summary in(Window bytes, long frame, Mp3Header header) throws IOException {
        long place = frame + HEADER + header.sideInfo();
        for (long at : new long[] {place, place + CRC}) {
            if (bytes.hasAscii(at, "Xing") || bytes.hasAscii(at, "Info")) {
                boolean counts = (bytes.int32(at + 4) & 1) != 0;
                return new Mp3Summary(true, counts ? bytes.int32(at + 8) : 0);
            }
        }
        return bytes.hasAscii(frame + VBRI, "VBRI")
                ? new Mp3Summary(true, bytes.int32(frame + VBRI + 14))
                : new Mp3Summary(false, 0);
    }
}
