package se.samverkstad.podcast.cover;

import se.samverkstad.podcast.cover.CoverRefused.Reason;

/** JPEG (ITU-T T.81): segments that begin with FF and a marker; SOF tells the size, EOI ends the picture. */
final class Jpeg {
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;

    private Jpeg() {}

    static boolean begins(Bytes bytes) {
        return bytes.has(0, 0xFF, SOI, 0xFF);
    }

    static Size size(Bytes bytes) throws CoverRefused {
        Size size = Size.UNKNOWN;
        int at = 2;
        while (bytes.at(at) == 0xFF) {
            int marker = bytes.at(at + 1);
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == SOS && size != Size.UNKNOWN) {
                return whole(bytes, at, size);
            }
            int length = bytes.int16(at + 2);
            if (length < 2 || marker == SOS || marker == EOI) {
                break;
            }
            if (isFrame(marker)) {
                size = new Size(bytes.int16(at + 7), bytes.int16(at + 5));
            }
            at += 2 + length;
        }
        boolean ended = at >= bytes.length() - 1;
        throw new CoverRefused(ended ? Reason.TRUNCATED : Reason.NOT_PICTURE, size);
    }

    /** SOF0–SOF15 without DHT, JPG and DAC, which stand among them. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** The scan holds no FF D9, because every FF in it is followed by 00 or a restart marker. */
    private static Size whole(Bytes bytes, int scan, Size size) throws CoverRefused {
        for (int at = scan + 2; at < bytes.length(); at++) {
            if (bytes.has(at, 0xFF, EOI)) {
                return size;
            }
        }
        throw new CoverRefused(Reason.TRUNCATED, size);
    }
}
