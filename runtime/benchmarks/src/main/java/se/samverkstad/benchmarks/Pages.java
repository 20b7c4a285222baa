package se.samverkstad.benchmarks;

import java.time.Duration;
import java.util.List;
import se.samverkstad.benchmarks.contestant.Contestant;
import se.samverkstad.benchmarks.measure.Load;
import se.samverkstad.benchmarks.measure.Results;

/** A small public page under a steady load, one server after the other; the first seconds warm up and do not count. */
record Pages(List<Contestant> contestants, Results results) {
    private static final int PER_SECOND = 100;
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    void run(int times, Duration duration) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            for (Contestant each : contestants) {
                Load.run(each.page(), PER_SECOND, WARM_UP);
                Load.Outcome outcome = Load.run(each.page(), PER_SECOND, duration);
                String page = "page at %d/s, ".formatted(PER_SECOND);
                results.add(page + "p50 ms", each.name(), outcome.millis().quantile(0.5));
                results.add(page + "p95 ms", each.name(), outcome.millis().quantile(0.95));
                results.add(page + "p99 ms", each.name(), outcome.millis().quantile(0.99));
                results.add(page + "failed", each.name(), outcome.failed());
            }
        }
    }
}
