package se.samverkstad.launcher;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** How the process ends: one way, whether a command is done or a signal asks for it. */
public final class Exit {
    private static final AtomicInteger CODE = new AtomicInteger();
    private static final AtomicBoolean UNDER_WAY = new AtomicBoolean();

    private Exit() {}

    /** Never returns; when a signal has come first, the process ends as that decides. */
    static void with(int code) {
        if (!isUnderWay()) {
            CODE.set(code);
        }
        System.exit(code);
    }

    /**
     * Registers what must be done before the process ends, within about nine seconds.
     *
     * @param stop answers whether everything stopped
     */
    public static void first(Stop stop) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> finish(stop), "samverkstad-stop"));
    }

    private static void finish(Stop stop) {
        UNDER_WAY.set(true);
        boolean clean = stop.stop();
        // Halt, because a shutdown hook or a thread of a module must not hold the process.
        Runtime.getRuntime().halt(clean ? CODE.get() : Math.max(CODE.get(), Refusal.FAILED));
    }

    /** Whether the process is already ending, so that what fails now fails because of that. */
    public static boolean isUnderWay() {
        return UNDER_WAY.get();
    }

    /** Stops within the time limit. */
    @FunctionalInterface
    public interface Stop {
        boolean stop();
    }
}
