package se.samverkstad.store.rows;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * UUID version 7 (RFC 9562): 48 bits of milliseconds, 12 bits of their fraction, 62 bits at random. Each is larger than
 * the one before it, also when many are made in one moment or the clock is set back.
 */
final class TimeOrderedIds {
    private static final int FRACTION_BITS = 12;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong last = new AtomicLong();

    TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    UUID next() {
        Instant now = clock.instant();
        long fraction = (now.getNano() % 1_000_000L << FRACTION_BITS) / 1_000_000;
        long time = now.toEpochMilli() << FRACTION_BITS | fraction;
        long unique = last.updateAndGet(before -> Math.max(before + 1, time));
        long high = unique >>> FRACTION_BITS << 16 | 0x7000 | unique & 0xfff;
        long low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
