package se.samverkstad.acceptance;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** So many bytes, made as they are read and never held: for files that are larger than anyone should send. */
final class Endless extends InputStream {
    private final byte[] beginning;
    private final long length;
    private long position;

    Endless(String beginning, long length) {
        this.beginning = beginning.getBytes(StandardCharsets.UTF_8);
        this.length = length;
    }

    @Override
    public int read() {
        if (position >= length) {
            return -1;
        }
        int at = (int) Math.min(position++, Integer.MAX_VALUE);
        return at < beginning.length ? beginning[at] & 0xff : 'x';
    }

    @Override
    public int read(byte[] buffer, int from, int count) {
        if (position >= length) {
            return -1;
        }
        int sent = (int) Math.min(count, length - position);
        for (int i = 0; i < sent; i++) {
            buffer[from + i] = position + i < beginning.length ? beginning[(int) position + i] : (byte) 'x';
        }
        position += sent;
        return sent;
    }
}
