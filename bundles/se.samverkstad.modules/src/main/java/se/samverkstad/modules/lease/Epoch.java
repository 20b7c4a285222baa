package se.samverkstad.modules.lease;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import se.samverkstad.modules.table.ContributionTable;

/** A table and how many leases hold it. */
final class Epoch {
    private final ContributionTable table;
    private final AtomicLong leases = new AtomicLong();

    Epoch(ContributionTable table) {
        this.table = table;
    }

    ContributionTable table() {
        return table;
    }

    void enter() {
        leases.incrementAndGet();
    }

    void leave() {
        if (leases.decrementAndGet() == 0) {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    synchronized boolean awaitIdle(long nanos) throws InterruptedException {
        long end = System.nanoTime() + nanos;
        while (leases.get() > 0) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
