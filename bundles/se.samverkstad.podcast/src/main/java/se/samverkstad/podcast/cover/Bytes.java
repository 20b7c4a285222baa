package se.samverkstad.podcast.cover;

/** The bytes of a file; reading past the end gives -1. */
final class Bytes {
    private final byte[] content;

    Bytes(byte[] content) {
        this.content = content;
    }

    int length() {
        return content.length;
    }

    int at(int position) {
        return position >= 0 && position < content.length ? content[position] & 0xFF : -1;
    }

    /** Two bytes, the highest first; -1 past the end. */
    int int16(int position) {
        return at(position + 1) < 0 ? -1 : at(position) << 8 | at(position + 1);
    }

    /** Four bytes, the highest first; negative past the end and for what no int holds. */
    int int32(int position) {
        return at(position + 3) < 0 ? -1 : int16(position) << 16 | int16(position + 2);
    }

    boolean has(int position, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (at(position + i) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    boolean hasAscii(int position, String text) {
        return has(position, text.chars().toArray());
    }
}
