package se.samverkstad.people.passwords;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** Bounds how many passwords are hashed at once, because each takes 19 MiB and a core. */
public final class Hashing {
    /** One bound for all that hash in this process: twice as many as cores, and a wait of two seconds at most. */
    public static final Hashing OF_THIS_MACHINE =
            new Hashing(Runtime.getRuntime().availableProcessors() * 2, 2_000);

    private final Semaphore places;
    private final LongAdder done = new LongAdder();
    private final long patienceMillis;

    public Hashing(int places, long patienceMillis) {
        this.places = new Semaphore(places, true);
        this.patienceMillis = patienceMillis;
    }

    /** How often work was done. */
    public long done() {
        return done.sum();
    }

    /** Does the work when there is a place within the time; empty when there is none. */
    public <T> Optional<T> run(Supplier<T> work) {
        try {
            if (!places.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            done.increment();
            return Optional.of(work.get());
        } finally {
            places.release();
        }
    }
}
