package se.samverkstad.people.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slows down whoever guesses from one address, whichever names they try: 20 wrong attempts a minute. While more than 300 a
 * minute are wrong in all, three from each address. Only wrong attempts count, for a whole municipality may share an
 * address on its way out, and many sign in at eight o'clock.
 *
 * <p>Kept in memory, bounded, for each node.
 */
public final class Senders {
    static final int MOST = 20;
    static final int MOST_UNDER_ATTACK = 3;
    static final int ATTACK = 300;
    private static final int ADDRESSES = 20_000;
    private static final Duration SPAN = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(Senders.class);

    private final Clock clock;
    private final Deque<Instant> all = new ArrayDeque<>();
    private boolean attacked;
    private final Map<String, Deque<Instant>> bySender = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > ADDRESSES;
        }
    };

    Senders(Clock clock) {
        this.clock = clock;
    }

    /** How long that sender waits before the next attempt; zero for one that is unknown. */
    synchronized Duration wait(String sender) {
        Deque<Instant> wrong = bySender.get(sender);
        if (wrong == null || sender.isEmpty()) {
            return Duration.ZERO;
        }
        Instant now = clock.instant();
        forget(wrong, now);
        forget(all, now);
        int most = all.size() > ATTACK ? MOST_UNDER_ATTACK : MOST;
        return wrong.size() < most
                ? Duration.ZERO
                : Duration.between(now, wrong.getFirst().plus(SPAN));
    }

    synchronized void wrong(String sender) {
        Instant now = clock.instant();
        forget(all, now);
        if (all.size() <= ATTACK) {
            all.add(now);
        }
        boolean many = all.size() > ATTACK;
        if (many && !attacked) {
            LOG.warn(
                    "more than {} sign-ins a minute are refused: addresses get {} attempts", ATTACK, MOST_UNDER_ATTACK);
        }
        attacked = many;
        if (!sender.isEmpty()) {
            Deque<Instant> wrong = bySender.computeIfAbsent(sender, key -> new ArrayDeque<>(4));
            forget(wrong, now);
            if (wrong.size() < MOST) {
                wrong.add(now);
            }
        }
    }

    private static void forget(Deque<Instant> times, Instant now) {
        while (!times.isEmpty() && !times.getFirst().plus(SPAN).isAfter(now)) {
            times.removeFirst();
        }
    }
}
