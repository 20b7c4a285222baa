package se.samverkstad.people;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Bounds how many passwords are hashed at once, because each takes 19 MiB and a core. */
final class Hashing {
    private final Semaphore places;
    private final long patienceMillis;

    Hashing(int places, long patienceMillis) {
        this.places = new Semaphore(places, true);
        this.patienceMillis = patienceMillis;
    }

    /** Does the work when there is a place within the time; empty when there is none. */
    <T> Optional<T> run(Supplier<T> work) {
        try {
            if (!places.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            places.release();
        }
    }
}
