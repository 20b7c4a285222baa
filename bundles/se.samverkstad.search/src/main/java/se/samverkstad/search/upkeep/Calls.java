package se.samverkstad.search.upkeep;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import se.samverkstad.api.search.SearchSource;
import se.samverkstad.modules.table.Searchable;
import se.samverkstad.modules.table.Snapshot;
import se.samverkstad.modules.table.Switchboard;

/** Calls sources, each call under a lease of its own and given up after ten seconds; one that hangs keeps its lease itself. */
final class Calls implements AutoCloseable {
    private final Switchboard switchboard;
    private final Duration patience;
    // Threads end soon after use: what a module leaves in a ThreadLocal must not outlive it by much.
    private final ExecutorService threads =
            new ThreadPoolExecutor(0, Integer.MAX_VALUE, 2, TimeUnit.SECONDS, new SynchronousQueue<>(), Calls::thread);

    Calls(Switchboard switchboard, Duration patience) {
        this.switchboard = switchboard;
        this.patience = patience;
    }

    interface Asking<R> {
        R of(SearchSource source) throws Exception;
    }

    /** That generation does not run any more: what was asked of it does not matter. */
    static final class Gone extends Exception {
        private static final long serialVersionUID = 1L;

        Gone() {
            super("the generation has gone", null, false, false);
        }
    }

    /** The source threw; the cause is its own, of whatever kind. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        Failed(Throwable cause) {
            super(cause);
        }
    }

    /**
     * @throws Gone when another generation stands in the table now
     * @throws TimeoutException when it did not return in time
     * @throws Failed when the source throws
     */
    <R> R of(Searchable searchable, Asking<R> what) throws Gone, Failed, TimeoutException, InterruptedException {
        Snapshot lease = switchboard.lease();
        boolean here = lease.table()
                .generation(searchable.generation().module())
                .filter(now -> now.generation().equals(searchable.generation()))
                .isPresent();
        if (!here) {
            lease.close();
            throw new Gone();
        }
        FutureTask<R> future = new FutureTask<>(() -> {
            try (lease) {
                return lease.call(searchable.generation(), () -> what.of(searchable.source()));
            }
        });
        try {
            threads.execute(future);
        } catch (RuntimeException | OutOfMemoryError e) {
            lease.close();
            throw e;
        }
        try {
            return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            lease.missed(searchable.generation());
            throw e;
        } catch (ExecutionException e) {
            throw new Failed(e.getCause() == null ? e : e.getCause());
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "search-source");
        thread.setDaemon(true);
        thread.setContextClassLoader(Calls.class.getClassLoader());
        return thread;
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
