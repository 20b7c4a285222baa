package se.samverkstad.workbench.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import se.samverkstad.modules.table.GenerationKey;
import se.samverkstad.modules.table.Snapshot;

/**
 * Calls modules on threads of their own and gives up waiting after ten seconds. A call that is given up goes on, holds
 * its lease and frees it when it returns. A generation with many such calls is not called more until some have returned,
 * so that one that hangs cannot take every thread.
 */
@Component(service = TimedCalls.class)
public final class TimedCalls {
    private static final int MOST_OVERDUE = 8;
    private static final int MOST_OVERDUE_IN_CORE = 200;

    private final Duration patience;
    private final Map<GenerationKey, AtomicInteger> overdue = new ConcurrentHashMap<>();
    // Threads end soon after use: what a module leaves in a ThreadLocal must not outlive it by much.
    private final ExecutorService threads = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 2, TimeUnit.SECONDS, new SynchronousQueue<>(), TimedCalls::thread);

    @Activate
    public TimedCalls() {
        this(Duration.ofSeconds(10));
    }

    TimedCalls(Duration patience) {
        this.patience = patience;
    }

    @Deactivate
    public void close() {
        threads.shutdown();
    }

    /**
     * Calls; closes the snapshot and then {@code after} when the call has returned, late or not.
     *
     * @throws Overdue when it has not returned in time
     */
    public <R> R run(Snapshot snapshot, GenerationKey generation, AutoCloseable after, Callable<R> call)
            throws Exception {
        return begin(snapshot, generation, after, call).await(patience);
    }

    /**
     * Begins a call beside others, under a lease of its own of the same table. To be awaited by whoever begins it.
     *
     * @throws Overdue when too many calls of that generation have not returned
     */
    public <R> Begun<R> begin(Snapshot snapshot, GenerationKey generation, Callable<R> call) throws Exception {
        return begin(snapshot.again(), generation, () -> {}, call);
    }

    private <R> Begun<R> begin(Snapshot snapshot, GenerationKey generation, AutoCloseable after, Callable<R> call)
            throws Exception {
        Call<R> task = new Call<>(snapshot, generation, after, call);
        if (late(generation) >= most(generation)) {
            snapshot.missed(generation);
            task.release();
            throw new Overdue(generation.module());
        }
        FutureTask<R> future = new FutureTask<>(task);
        try {
            threads.execute(future);
        } catch (RuntimeException | OutOfMemoryError e) {
            snapshot.missed(generation);
            task.release();
            throw e;
        }
        return new Begun<>(future, task);
    }

    /** A call on its way. */
    public static final class Begun<R> {
        private final FutureTask<R> future;
        private final TimedCalls.Call<R> task;

        private Begun(FutureTask<R> future, TimedCalls.Call<R> task) {
            this.future = future;
            this.task = task;
        }

        /**
         * What it answered, or threw.
         *
         * @throws Overdue when it has not returned by then
         */
        public R await(Duration limit) throws Exception {
            try {
                return future.get(Math.max(0, limit.toMillis()), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                task.givenUp();
                throw new Overdue(task.generation.module());
            } catch (ExecutionException e) {
                throw unwrap(e);
            }
        }
    }

    /** Core cannot be left out: then nobody would have a page. */
    private static int most(GenerationKey generation) {
        return generation.module().equals(GenerationKey.CORE) ? MOST_OVERDUE_IN_CORE : MOST_OVERDUE;
    }

    private int late(GenerationKey generation) {
        AtomicInteger count = overdue.get(generation);
        return count == null ? 0 : count.get();
    }

    private static Exception unwrap(ExecutionException e) {
        return e.getCause() instanceof Exception cause ? cause : e;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "page");
        thread.setDaemon(true);
        thread.setContextClassLoader(TimedCalls.class.getClassLoader());
        return thread;
    }

    /** Releases exactly once, and keeps the count of late calls right whichever ends first. */
    private final class Call<R> implements Callable<R> {
        private final Snapshot snapshot;
        private final GenerationKey generation;
        private final AutoCloseable after;
        private final Callable<R> work;
        private boolean ended;
        private boolean late;

        Call(Snapshot snapshot, GenerationKey generation, AutoCloseable after, Callable<R> work) {
            this.snapshot = snapshot;
            this.generation = generation;
            this.after = after;
            this.work = work;
        }

        @Override
        public R call() throws Exception {
            try {
                return snapshot.call(generation, work);
            } finally {
                end();
                release();
            }
        }

        synchronized void givenUp() {
            if (!ended) {
                late = true;
                snapshot.missed(generation);
                overdue.computeIfAbsent(generation, key -> new AtomicInteger()).incrementAndGet();
            }
        }

        private synchronized void end() {
            ended = true;
            if (late) {
                overdue.computeIfPresent(generation, (key, count) -> count.decrementAndGet() == 0 ? null : count);
            }
        }

        void release() throws Exception {
            try (after) {
                snapshot.close();
            }
        }
    }
}
