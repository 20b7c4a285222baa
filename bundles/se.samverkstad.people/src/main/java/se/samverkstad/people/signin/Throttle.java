package se.samverkstad.people.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes guessing slow without shutting anyone out: after five wrong attempts a user name waits 1, 2, 4, 8 and then 15
 * minutes between attempts, whether anyone has it or not. An attempt counts as wrong from its beginning, so that many at
 * once are no way around; being right clears the count.
 *
 * <p>Kept in memory, bounded: so many names that an entry is pushed out cost more hashing than the wait it saves.
 */
public final class Throttle {
    private static final int FREE = 5;
    private static final int NAMES = 100_000;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofHours(24);

    private record Attempts(int count, Instant last, Instant next) {}

    private final Clock clock;
    private final Map<String, Attempts> byUser = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Attempts> eldest) {
            return size() > NAMES;
        }
    };

    Throttle(Clock clock) {
        this.clock = clock;
    }

    /** Takes one attempt, or tells how long to wait for the next; zero when the attempt may go on. */
    synchronized Duration begin(String user) {
        Instant now = clock.instant();
        Attempts before = byUser.get(user);
        if (before != null && before.last().plus(FORGOTTEN).isBefore(now)) {
            before = null;
        }
        if (before != null && now.isBefore(before.next())) {
            return Duration.between(now, before.next());
        }
        int count = before == null ? 1 : Math.min(before.count() + 1, FREE + 10);
        byUser.put(user, new Attempts(count, now, now.plus(delayAfter(count))));
        return Duration.ZERO;
    }

    synchronized void succeeded(String user) {
        byUser.remove(user);
    }

    /** Gives an attempt back that was not tried. */
    synchronized void notTried(String user) {
        Attempts attempts = byUser.get(user);
        if (attempts != null) {
            byUser.put(user, new Attempts(Math.max(0, attempts.count() - 1), attempts.last(), attempts.last()));
        }
    }

    private static Duration delayAfter(int count) {
        if (count < FREE) {
            return Duration.ZERO;
        }
        Duration delay = Duration.ofMinutes(1L << (count - FREE));
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }
}
