package se.samverkstad.modules.lease;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import se.samverkstad.modules.table.Contributions;
import se.samverkstad.modules.table.GenerationKey;

/**
 * What the calls into each generation have come to, counted where they pass: in {@link se.samverkstad.modules.table.Snapshot#call}.
 * Safe on any thread; reading never waits for counting.
 *
 * <p>A generation counts from nothing when a switch brings it in, so what is read after an update is the new generation's
 * own. One that a switch took out can still be read until the switch after that, and its late calls still count; whoever
 * watches a change through a way back reads the generation it watches by its key. A start of the workbench begins anew.
 *
 * <p>A call <em>fails</em> when module code throws (anything but {@link se.samverkstad.api.web.UserError}, which is a
 * person's slip), when its caller gives up waiting for it, or when it is not made because too many are overdue. Core's own
 * pages are not called through a lease and are not here.
 */
public final class Tally {
    private final Map<GenerationKey, Meter> meters = new ConcurrentHashMap<>();
    private final Map<GenerationKey, Duration> starts = new ConcurrentHashMap<>();
    private final Clock clock;

    Tally(Clock clock) {
        this.clock = clock;
    }

    /**
     * Sums at one moment.
     *
     * @param since when the generation came into the table
     * @param start how long it took from the first installed bundle to a passed probe; empty when nobody measured it
     * @param calls begun: page views, forms, parts of other pages, health checks
     * @param failed of them
     * @param processor nanoseconds of processor time on the calls' own threads; 0 where the machine cannot tell
     * @param allocated bytes the calls asked for on their own threads, most of them long freed: a pace, not what is held
     */
    public record Sum(
            Instant since, Optional<Duration> start, long calls, long failed, long processor, long allocated) {}

    /** What a generation has come to; empty when it is not in the table and was not in the one before. */
    public Optional<Sum> of(GenerationKey generation) {
        return Optional.ofNullable(meters.get(generation)).map(Meter::sum);
    }

    /** Tells how long a generation took to start; called by the engine before the switch that brings it in. */
    public void started(GenerationKey generation, Duration start) {
        starts.put(generation, start);
    }

    /** Begins to count what arrives and lets go of what left before the last switch. */
    void switched(Collection<Contributions> before, Collection<Contributions> after) {
        Set<GenerationKey> old = keys(before);
        Set<GenerationKey> present = keys(after);
        for (GenerationKey each : present) {
            if (!old.contains(each)) {
                meters.put(each, new Meter(clock.instant(), Optional.ofNullable(starts.get(each))));
            }
        }
        starts.clear();
        meters.keySet().removeIf(each -> !old.contains(each) && !present.contains(each));
    }

    void begun(GenerationKey generation) {
        meter(generation).calls.increment();
    }

    void used(GenerationKey generation, long processor, long allocated) {
        Meter meter = meter(generation);
        meter.processor.add(processor);
        meter.allocated.add(allocated);
    }

    void failed(GenerationKey generation) {
        meter(generation).failed.increment();
    }

    private Meter meter(GenerationKey generation) {
        return meters.computeIfAbsent(generation, key -> new Meter(clock.instant(), Optional.empty()));
    }

    private static Set<GenerationKey> keys(Collection<Contributions> all) {
        return all.stream().map(Contributions::generation).collect(Collectors.toSet());
    }

    private static final class Meter {
        private final Instant since;
        private final Optional<Duration> start;
        private final LongAdder calls = new LongAdder();
        private final LongAdder failed = new LongAdder();
        private final LongAdder processor = new LongAdder();
        private final LongAdder allocated = new LongAdder();

        Meter(Instant since, Optional<Duration> start) {
            this.since = since;
            this.start = start;
        }

        Sum sum() {
            return new Sum(since, start, calls.sum(), failed.sum(), processor.sum(), allocated.sum());
        }
    }
}
