package se.samverkstad.workbench.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A body is waited for as long as it comes: twenty seconds, and one more for every 500 bytes that have come, which is what
 * Apache httpd's mod_reqtimeout gives by default. Whoever sends a byte now and then holds a thread no longer than that.
 * Belongs to one request and its thread.
 */
final class Patience extends FilterInputStream {
    static final Duration FIRST = Duration.ofSeconds(20);
    static final int BYTES_A_SECOND = 500;
    private static final String ATTRIBUTE = Patience.class.getName();

    private final LongSupplier nanos;
    private final long since;
    private long came;

    Patience(InputStream in, LongSupplier nanos) {
        super(in);
        this.nanos = nanos;
        this.since = nanos.getAsLong();
    }

    /** The body of this request; asked again it goes on counting from the first time. */
    static Patience of(HttpServletRequest request) throws IOException {
        if (request.getAttribute(ATTRIBUTE) instanceof Patience begun) {
            return begun;
        }
        Patience begins = new Patience(request.getInputStream(), System::nanoTime);
        request.setAttribute(ATTRIBUTE, begins);
        return begins;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            count(1);
        }
        return next;
    }

    /** @throws Refusal 408, once the body has come more slowly than one waits for */
    @Override
    public int read(byte[] buffer, int from, int count) throws IOException {
        int read = super.read(buffer, from, count);
        count(Math.max(0, read));
        return read;
    }

    private void count(int bytes) {
        came += bytes;
        if (nanos.getAsLong() - since > FIRST.toNanos() + came * (1_000_000_000L / BYTES_A_SECOND)) {
            throw new Refusal(408, "slow");
        }
    }
}
