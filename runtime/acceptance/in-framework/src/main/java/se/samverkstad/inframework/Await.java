package se.samverkstad.inframework;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread does. */
final class Await {
    private static final long LIMIT = TimeUnit.SECONDS.toNanos(30);

    private Await() {}

    static void until(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + LIMIT;
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within 30 s: " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }
}
