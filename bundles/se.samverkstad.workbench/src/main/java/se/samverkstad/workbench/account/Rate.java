package se.samverkstad.workbench.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** At most so many in a span of time for each key. Kept in memory, bounded. Safe on any thread. */
final class Rate {
    private static final int KEYS = 20_000;

    private final Clock clock;
    private final int most;
    private final Duration span;
    private final Map<String, Deque<Instant>> times = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > KEYS;
        }
    };

    Rate(Clock clock, int most, Duration span) {
        this.clock = clock;
        this.most = most;
        this.span = span;
    }

    /** Takes one; false when there is none left. */
    synchronized boolean take(String key) {
        Instant now = clock.instant();
        Deque<Instant> taken = times.computeIfAbsent(key, each -> new ArrayDeque<>(4));
        while (!taken.isEmpty() && !taken.getFirst().plus(span).isAfter(now)) {
            taken.removeFirst();
        }
        if (taken.size() >= most) {
            return false;
        }
        taken.add(now);
        return true;
    }
}
