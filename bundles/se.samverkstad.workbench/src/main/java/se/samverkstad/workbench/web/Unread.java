package se.samverkstad.workbench.web;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * What a request still sends when its answer is known. It is read on without being kept: a browser that is cut off while it
 * sends never shows the answer, and a server that closes a connection which it promised to keep loses the next request on it.
 */
final class Unread {
    private static final long MOST = 2L << 30;
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private Unread() {}

    /**
     * Reads to the end, within limits.
     *
     * @throws Refusal as {@link Patience} does
     */
    static void readOn(InputStream in) throws IOException {
        byte[] nowhere = new byte[64 * 1024];
        long end = System.nanoTime() + LONGEST.toNanos();
        long left = MOST;
        int count = in.read(nowhere);
        while (count >= 0 && left > 0 && System.nanoTime() < end) {
            left -= count;
            count = in.read(nowhere);
        }
    }

    /**
     * Leaves the connection ready for its next request, or says in the answer that there is none. Called before an answer is
     * written: its last byte sends it off.
     */
    static void settle(HttpServletRequest request, HttpServletResponse response) {
        if (request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null) {
            return;
        }
        // Whoever waits for "100 Continue" has not begun to send, and asking for the stream would bid them to.
        if (request.getHeader("Expect") != null) {
            response.setHeader("Connection", "close");
            return;
        }
        try {
            ServletInputStream in = request.getInputStream();
            if (!in.isFinished()) {
                readOn(Patience.of(request));
            }
            if (!in.isFinished()) {
                response.setHeader("Connection", "close");
            }
        } catch (IOException | IllegalStateException | Refusal e) {
            response.setHeader("Connection", "close");
        }
    }
}
