package se.samverkstad.store.database;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicBoolean;

/** How long a write may hold the database; when the time is out it is taken away, also from work that hangs. */
public final class WriteLimit implements AutoCloseable {
    private final long millis;
    private final ScheduledThreadPoolExecutor clock;

    public WriteLimit(long millis) {
        this.millis = millis;
        this.clock = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "samverkstad-write-limit");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
    }

    public long millis() {
        return millis;
    }

    /** @param takeAway called on another thread when the time is out before {@link Watch#inTime} */
    public Watch start(Runnable takeAway) {
        return new Watch(takeAway);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** The time of one write. */
    public final class Watch {
        private final long began = System.nanoTime();
        private final AtomicBoolean decided = new AtomicBoolean();
        private final ScheduledFuture<?> alarm;

        private Watch(Runnable takeAway) {
            this.alarm = clock.schedule(
                    () -> {
                        if (decided.compareAndSet(false, true)) {
                            takeAway.run();
                        }
                    },
                    millis,
                    MILLISECONDS);
        }

        /** Ends the watch. Called once, when the work is done; false when the time was out. */
        public boolean inTime() {
            alarm.cancel(false);
            return decided.compareAndSet(false, true) && System.nanoTime() - began <= millis * 1_000_000;
        }
    }
}
