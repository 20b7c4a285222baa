package se.samverkstad.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import se.samverkstad.benchmarks.contestant.Contestant;
import se.samverkstad.benchmarks.contestant.Updates;
import se.samverkstad.benchmarks.measure.Load;
import se.samverkstad.benchmarks.measure.Results;
import se.samverkstad.benchmarks.measure.Sample;

/**
 * A page under a steady load, in turns without changes and while its module is updated and taken back again and again: what
 * else the machine does meets both alike.
 */
record Interleaved(Contestant contestant, Updates updates, Results results) {
    private static final int PER_SECOND = 100;
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    private record Phase(String name, boolean changing, List<Double> millis) {}

    void run(int rounds, Duration duration) throws IOException, InterruptedException {
        List<Phase> phases = List.of(
                new Phase("without changes", false, new ArrayList<>()),
                new Phase("with updates", true, new ArrayList<>()));
        Load.run(contestant.page(), PER_SECOND, WARM_UP);
        for (int i = 0; i < rounds; i++) {
            for (Phase phase : phases) {
                one(phase, duration);
            }
        }
        for (Phase phase : phases) {
            Sample all = Sample.of(phase.millis());
            results.add("requests in all", phase.name(), all.values().size());
            results.add("p50 of all, ms", phase.name(), all.median());
            results.add("p99 of all, ms", phase.name(), all.quantile(0.99));
        }
    }

    private void one(Phase phase, Duration duration) throws IOException, InterruptedException {
        AtomicBoolean going = new AtomicBoolean(phase.changing());
        CompletableFuture<Integer> changes = CompletableFuture.supplyAsync(() -> change(going));
        Load.Outcome outcome = Load.run(contestant.page(), PER_SECOND, duration);
        going.set(false);
        try {
            results.add("updates and ways back meanwhile", phase.name(), changes.get());
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
        results.add("requests lost", phase.name(), outcome.failed());
        results.add("p99 of a phase, ms", phase.name(), outcome.millis().quantile(0.99));
        phase.millis().addAll(outcome.millis().values());
    }

    private int change(AtomicBoolean going) {
        int made = 0;
        try {
            while (going.get()) {
                updates.forth();
                updates.back();
                made += 2;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return made;
    }
}
