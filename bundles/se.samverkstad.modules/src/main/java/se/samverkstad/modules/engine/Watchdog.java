package se.samverkstad.modules.engine;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.MDC;
import se.samverkstad.modules.table.Label;

/** Calls module code with a time limit, so that one that hangs holds up only itself. */
final class Watchdog implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "module-call");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param late the sentence when the limit has passed
     * @throws se.samverkstad.modules.change.ModuleRefusal {@code FAILED} when the limit has passed
     */
    <R> R call(String module, Duration limit, Label late, Callable<R> work) throws Exception {
        Future<R> future = threads.submit(() -> {
            MDC.put("module", module);
            try {
                return work.call();
            } finally {
                MDC.remove("module");
            }
        });
        try {
            return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            throw new se.samverkstad.modules.change.ModuleRefusal(
                    se.samverkstad.modules.change.ModuleRefusal.Code.FAILED, late, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
