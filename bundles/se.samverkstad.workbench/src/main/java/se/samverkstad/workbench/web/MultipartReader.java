package se.samverkstad.workbench.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads {@code multipart/form-data} (RFC 7578) in one pass with a fixed buffer, whatever the length of the parts. Each part
 * is handed on as its headers and then its bytes; the receiver sets the limits on both.
 */
final class MultipartReader {
    private static final int BUFFER = 64 * 1024;
    private static final int LONGEST_HEADERS = 8 * 1024;

    /** Takes what is read. */
    interface Receiver {
        void begin(String name, String fileNameOrEmpty, boolean file) throws IOException;

        void bytes(byte[] buffer, int from, int length) throws IOException;

        void end() throws IOException;
    }

    private final InputStream in;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;

    MultipartReader(InputStream in, String boundary) {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        // The first boundary has no line before it; pretend one, so that all are found alike.
        buffer[0] = '\r';
        buffer[1] = '\n';
        to = 2;
    }

    void read(Receiver receiver) throws IOException {
        skipPreamble();
        while (!last()) {
            PartHeaders headers = PartHeaders.parse(headers());
            receiver.begin(headers.name(), headers.fileName(), headers.file());
            untilDelimiter(receiver::bytes);
            receiver.end();
        }
    }

    private void skipPreamble() throws IOException {
        untilDelimiter((bytes, start, length) -> {});
    }

    /** After a delimiter: "--" ends the form; otherwise a line break, perhaps after spaces, begins a part. */
    private boolean last() throws IOException {
        int first = next();
        int second = next();
        if (first == '-' && second == '-') {
            return true;
        }
        while (!(first == '\r' && second == '\n')) {
            if (first != ' ' && first != '\t') {
                throw new Refusal(400, "form");
            }
            first = second;
            second = next();
        }
        return false;
    }

    private String headers() throws IOException {
        byte[] text = new byte[LONGEST_HEADERS];
        int length = 0;
        while (!(length >= 2
                && text[length - 1] == '\n'
                && text[length - 2] == '\r'
                && (length == 2 || length >= 4 && text[length - 3] == '\n' && text[length - 4] == '\r'))) {
            if (length == LONGEST_HEADERS) {
                throw new Refusal(400, "form");
            }
            text[length++] = (byte) next();
        }
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }

    private interface Sink {
        void take(byte[] bytes, int start, int length) throws IOException;
    }

    private void untilDelimiter(Sink sink) throws IOException {
        while (true) {
            int found = find();
            if (found >= 0) {
                sink.take(buffer, from, found - from);
                from = found + delimiter.length;
                return;
            }
            // The end of the buffer may be the beginning of a delimiter: keep it.
            int certain = Math.max(from, to - delimiter.length + 1);
            if (certain > from) {
                sink.take(buffer, from, certain - from);
                from = certain;
            }
            fill();
        }
    }

    private int find() {
        for (int at = from; at <= to - delimiter.length; at++) {
            if (buffer[at] == '\r' && matches(at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean matches(int at) {
        for (int i = 1; i < delimiter.length; i++) {
            if (buffer[at + i] != delimiter[i]) {
                return false;
            }
        }
        return true;
    }

    private int next() throws IOException {
        if (from == to) {
            fill();
        }
        return buffer[from++] & 0xff;
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, from, buffer, 0, to - from);
        to -= from;
        from = 0;
        int count = in.read(buffer, to, buffer.length - to);
        if (count < 0) {
            throw new Refusal(400, "form");
        }
        to += count;
    }
}
