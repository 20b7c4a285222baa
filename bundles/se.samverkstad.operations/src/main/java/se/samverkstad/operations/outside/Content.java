package se.samverkstad.operations.outside;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import se.samverkstad.api.net.FetchRefused.Reason;

/** Reads content up to a limit, and what was packed only as far as it grows like text does. */
final class Content {
    /** Text shrinks to a tenth, seldom to a fiftieth; what grows more than this was made to. */
    private static final long MOST_GROWTH = 100;

    /** Below this nobody is hurt, and a short feed with much repetition passes. */
    private static final long FREE = 64 << 10;

    private Content() {}

    static byte[] plain(InputStream in, long most) throws IOException {
        return read(in, new Counter(in), most, Long.MAX_VALUE);
    }

    static byte[] unpacked(InputStream in, long most) throws IOException {
        Counter packed = new Counter(in);
        return read(new GZIPInputStream(packed), packed, most, MOST_GROWTH);
    }

    private static byte[] read(InputStream in, Counter packed, long most, long growth) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8_192];
        for (int count = read(in, buffer, most); count >= 0; count = read(in, buffer, most - out.size())) {
            long size = (long) out.size() + count;
            if (size > most || growth != Long.MAX_VALUE && size > FREE && size / growth > packed.count) {
                throw new NotFetched(Reason.TOO_LARGE, "");
            }
            out.write(buffer, 0, count);
        }
        return out.toByteArray();
    }

    /** At most one byte more than there is room for. */
    private static int read(InputStream in, byte[] buffer, long room) throws IOException {
        return in.read(buffer, 0, (int) Math.min(buffer.length, room + 1));
    }

    private static final class Counter extends FilterInputStream {
        private long count;

        Counter(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count += value >= 0 ? 1 : 0;
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
