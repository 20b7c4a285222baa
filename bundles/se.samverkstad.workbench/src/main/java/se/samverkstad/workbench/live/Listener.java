package se.samverkstad.workbench.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import se.samverkstad.workbench.web.Visitor;

/**
 * One open page that listens. Takes no thread: what is to be sent waits in a short queue until the connection can take
 * it, and a page that does not read is let go; it connects again by itself.
 */
final class Listener implements WriteListener {
    private static final int MOST_WAITING = 64;
    private static final int UNKNOWN = -1;

    private volatile Visitor visitor;
    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Runnable gone;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private volatile int counted = UNKNOWN;
    private boolean writing;
    private boolean ending;
    private boolean ended;

    Listener(
            Visitor visitor,
            AsyncContext context,
            ServletOutputStream out,
            java.util.function.Consumer<Listener> gone) {
        this.visitor = visitor;
        this.context = context;
        this.out = out;
        this.gone = () -> gone.accept(this);
    }

    Visitor visitor() {
        return visitor;
    }

    /** The same person, who may something else from now on. */
    void become(Visitor now) {
        visitor = now;
    }

    /** How many unread notices its page shows; negative when nobody knows. */
    int counted() {
        return counted;
    }

    void counted(int shown) {
        counted = shown;
    }

    /** The session it belongs to. */
    String session() {
        return visitor.session().orElseThrow().key();
    }

    void send(String event, String data) {
        StringBuilder text = new StringBuilder("event: ").append(event).append('\n');
        data.lines().forEach(line -> text.append("data: ").append(line).append('\n'));
        enqueue(text.append('\n').toString());
    }

    /** A comment: keeps proxies from closing a quiet connection, and finds out whether the page is still there. */
    void beat() {
        enqueue(":\n\n");
    }

    /** Nothing more is told, not even what waits. */
    synchronized void end() {
        ending = true;
        waiting.clear();
        enqueue("");
    }

    private synchronized void enqueue(String text) {
        if (ended) {
            return;
        }
        if (waiting.size() >= MOST_WAITING) {
            complete();
            return;
        }
        if (!text.isEmpty()) {
            waiting.add(text.getBytes(StandardCharsets.UTF_8));
        }
        if (writing) {
            drain();
        }
    }

    @Override
    public synchronized void onWritePossible() {
        writing = true;
        drain();
    }

    private void drain() {
        try {
            // isReady promises a call of onWritePossible whenever it says no.
            while (!ended && out.isReady()) {
                byte[] next = waiting.poll();
                if (next != null) {
                    out.write(next);
                } else if (ending) {
                    complete();
                    return;
                } else {
                    return;
                }
                if (waiting.isEmpty() && !ending && out.isReady()) {
                    out.flush();
                }
            }
        } catch (IOException | IllegalStateException e) {
            complete();
        }
    }

    @Override
    public void onError(Throwable thrown) {
        complete();
    }

    private synchronized void complete() {
        if (!ended) {
            ended = true;
            waiting.clear();
            gone.run();
            try {
                context.complete();
            } catch (IllegalStateException e) {
                // The container has ended it already.
                ended = true;
            }
        }
    }

    synchronized void forget() {
        ended = true;
        waiting.clear();
    }
}
