package se.samverkstad.store.picture;

import java.nio.ByteBuffer;
import se.samverkstad.store.picture.PictureRefused.Reason;

/** Segments up to the picture's lines, then those lines, then the end (ITU-T T.81, annex B). */
final class Jpeg {
    private static final int START_OF_SCAN = 0xda;
    private static final int END = 0xd9;

    private Jpeg() {}

    static Picture read(ByteBuffer bytes) throws PictureRefused {
        int width = 0;
        int height = 0;
        while (true) {
            int marker = marker(bytes);
            if (marker == END) {
                break;
            }
            int next = Math.addExact(bytes.position(), Short.toUnsignedInt(bytes.getShort(bytes.position())));
            if (frame(marker)) {
                height = Short.toUnsignedInt(bytes.getShort(bytes.position() + 3));
                width = Short.toUnsignedInt(bytes.getShort(bytes.position() + 5));
            }
            bytes.position(next);
            if (marker == START_OF_SCAN) {
                skipLines(bytes);
            }
        }
        if (bytes.hasRemaining() || width == 0) {
            throw new PictureRefused(Reason.BROKEN);
        }
        return new Picture(PictureType.JPEG, width, height);
    }

    private static int marker(ByteBuffer bytes) throws PictureRefused {
        if (bytes.get() != (byte) 0xff) {
            throw new PictureRefused(Reason.BROKEN);
        }
        int marker = bytes.get() & 0xff;
        while (marker == 0xff) {
            marker = bytes.get() & 0xff;
        }
        return marker;
    }

    /** The ways to code a frame; C4, C8 and CC are something else. */
    private static boolean frame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    /** Up to the next marker that is neither a stuffed zero nor a restart. */
    private static void skipLines(ByteBuffer bytes) {
        while (true) {
            if (bytes.get() == (byte) 0xff) {
                int next = bytes.get(bytes.position()) & 0xff;
                if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                    bytes.position(bytes.position() - 1);
                    return;
                }
            }
        }
    }
}
