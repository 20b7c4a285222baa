package se.samverkstad.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import se.samverkstad.benchmarks.contestant.Changes;
import se.samverkstad.benchmarks.contestant.Contestant;
import se.samverkstad.benchmarks.measure.Probe;
import se.samverkstad.benchmarks.measure.Results;

/** A module comes, is renewed and goes while its server runs; the first round warms up and does not count. */
record LiveChanges(List<Contestant> contestants, Results results) {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** The change of a server, as {@link Changes} has them. */
    @FunctionalInterface
    private interface Change {
        void make() throws IOException;
    }

    void run(int times) throws IOException, InterruptedException {
        for (int i = 0; i <= times; i++) {
            for (Contestant each : contestants) {
                Changes changes = each.changes().orElseThrow();
                double install = until(changes::install, changes, 200);
                double update = toItsEnd(changes::update, changes);
                double remove = until(changes::remove, changes, changes.gone());
                if (i > 0) {
                    results.addWithTail("live install → first 200, ms", each.name(), install);
                    results.addWithTail("live update → done and 200, ms", each.name(), update);
                    results.addWithTail("live removal → first 410 or 404, ms", each.name(), remove);
                }
            }
        }
    }

    /** To the first such answer, which may come before the server says that it is done; waits for that too. */
    private static double until(Change change, Changes of, int status) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        CompletableFuture<Void> done = CompletableFuture.runAsync(() -> make(change));
        try {
            Probe.await(of.page(), status, LIMIT, () -> !done.isCompletedExceptionally());
            double millis = (System.nanoTime() - begin) / 1e6;
            done.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            return millis;
        } catch (IOException e) {
            throw done.isCompletedExceptionally()
                    ? new IOException(done.handle((none, why) -> why).join())
                    : e;
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(e);
        }
    }

    /** An update is seen by nobody, so that its end counts. */
    private static double toItsEnd(Change change, Changes of) throws IOException {
        long begin = System.nanoTime();
        change.make();
        Probe.await(of.page(), 200, LIMIT, () -> true);
        return (System.nanoTime() - begin) / 1e6;
    }

    private static void make(Change change) {
        try {
            change.make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
