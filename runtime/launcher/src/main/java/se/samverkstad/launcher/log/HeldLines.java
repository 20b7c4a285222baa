package se.samverkstad.launcher.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What the log says to the terminal. Held back until the server is ready: a start that is refused tells why in one
 * sentence, and a command that only asks something its answer; all else about them is in the log file.
 */
public final class HeldLines extends OutputStreamAppender<ILoggingEvent> {
    private static final int MOST = 500;
    private static final Deque<ILoggingEvent> HELD = new ArrayDeque<>();
    private static HeldLines terminal = new HeldLines();
    private static boolean shown;

    @Override
    public void start() {
        super.start();
        synchronized (HELD) {
            terminal = this;
        }
    }

    /** Writes what was held, and from now on everything at once. */
    public static void show() {
        synchronized (HELD) {
            shown = true;
            HELD.forEach(terminal::write);
            HELD.clear();
        }
    }

    @Override
    protected void append(ILoggingEvent event) {
        synchronized (HELD) {
            if (shown) {
                write(event);
            } else if (HELD.size() < MOST) {
                event.prepareForDeferredProcessing();
                HELD.add(event);
            }
        }
    }

    private void write(ILoggingEvent event) {
        if (isStarted()) {
            subAppend(event);
        }
    }
}
