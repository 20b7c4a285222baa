package se.samverkstad.benchmarks.measure;

import java.net.URI;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests at a steady rate, whatever the answers take: each has its moment, and what is late counts from that moment, so
 * that a stall is seen in the times of all it held up.
 */
public final class Load {
    private static final int CLIENTS = 12;

    private final Ask ask;
    private final int perSecond;
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final Queue<Double> millis = new ConcurrentLinkedQueue<>();

    private Load(Ask ask, int perSecond) {
        this.ask = ask;
        this.perSecond = perSecond;
    }

    /** A request, on any of the threads. */
    public interface Ask {
        /**
         * @param number of the request, from 0
         * @return the status, 0 when nobody answers
         */
        int status(long number);
    }

    /** What came of it. A failed request is one without a 200; its time counts too. */
    public record Outcome(Sample millis, long failed) {}

    public static Outcome run(URI address, int perSecond, Duration duration) throws InterruptedException {
        return run(number -> Probe.status(address), perSecond, duration);
    }

    public static Outcome run(Ask ask, int perSecond, Duration duration) throws InterruptedException {
        Load load = new Load(ask, perSecond);
        long begin = System.nanoTime();
        long requests = Math.max(1, duration.toMillis() * perSecond / 1_000);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        for (int i = 0; i < CLIENTS; i++) {
            clients.execute(() -> load.ask(begin, requests));
        }
        clients.shutdown();
        if (!clients.awaitTermination(duration.toSeconds() + 120, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the requests did not end");
        }
        return new Outcome(Sample.of(load.millis), load.failed.get());
    }

    private void ask(long begin, long requests) {
        for (long number = next.getAndIncrement(); number < requests; number = next.getAndIncrement()) {
            long moment = begin + number * TimeUnit.SECONDS.toNanos(1) / perSecond;
            long early = moment - System.nanoTime();
            while (early > 0) {
                LockSupport.parkNanos(early);
                early = moment - System.nanoTime();
            }
            if (ask.status(number) != 200) {
                failed.incrementAndGet();
            }
            millis.add((System.nanoTime() - moment) / 1e6);
        }
    }
}
