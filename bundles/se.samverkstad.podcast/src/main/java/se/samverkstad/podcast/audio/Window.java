package se.samverkstad.podcast.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A file read a piece at a time; reading past the end gives -1. Not for several threads. */
final class Window {
    private static final int SIZE = 1 << 16;

    private final FileChannel channel;
    private final long length;
    private final ByteBuffer buffer = ByteBuffer.allocate(SIZE).limit(0);
    private long start;

    Window(FileChannel channel) throws IOException {
        this.channel = channel;
        this.length = channel.size();
    }

    long length() {
        return length;
    }

    int at(long position) throws IOException {
        if (position < 0 || position >= length) {
            return -1;
        }
        if (position < start || position >= start + buffer.limit()) {
            load(position);
        }
        int index = (int) (position - start);
        return index < buffer.limit() ? buffer.get(index) & 0xFF : -1;
    }

    /** Four bytes, the highest first; 0 in place of what lies past the end. */
    long int32(long position) throws IOException {
        long value = 0;
        for (int i = 0; i < 4; i++) {
            value = value << 8 | Math.max(0, at(position + i));
        }
        return value;
    }

    long int64(long position) throws IOException {
        return int32(position) << 32 | int32(position + 4);
    }

    boolean hasAscii(long position, String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            if (at(position + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    boolean has(long position, int... bytes) throws IOException {
        for (int i = 0; i < bytes.length; i++) {
            if (at(position + i) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private void load(long position) throws IOException {
        start = position;
        buffer.clear();
        while (buffer.hasRemaining() && channel.read(buffer, start + buffer.position()) > 0) {
            // Reads until the window is full or the file ends.
        }
        buffer.flip();
    }
}
