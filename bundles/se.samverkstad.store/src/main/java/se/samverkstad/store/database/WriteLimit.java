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

    /**
     * @param times how many times the limit, for work whose classes are loaded while it runs
     * @param takeAway called on another thread when the time is out before {@link Watch#inTime}
     */
    public Watch start(int times, Runnable takeAway) {
        return new Watch(times * millis, takeAway);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** The time of one write. */
    public final class Watch {
        private final long began = System.nanoTime();
        private final AtomicBoolean decided = new AtomicBoolean();
        private final long allowed;
        private final ScheduledFuture<?> alarm;

        private Watch(long allowed, Runnable takeAway) {
            this.allowed = allowed;
            this.alarm = clock.schedule(
                    () -> {
                        if (decided.compareAndSet(false, true)) {
                            takeAway.run();
                        }
                    },
                    allowed,
                    MILLISECONDS);
        }

        public long millis() {
            return allowed;
        }

        /** Ends the watch. Called once, when the work is done; false when the time was out. */
        public boolean inTime() {
            alarm.cancel(false);
            return decided.compareAndSet(false, true) && System.nanoTime() - began <= allowed * 1_000_000;
        }
    }
}
