package se.samverkstad.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * Requests at a steady rate, whatever the answers take: each has its moment, and what is late counts from that moment, so
 * that a stall is seen in the times of all it held up.
 */
final class Load implements AutoCloseable {
    private static final int CLIENTS = 12;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    private final AtomicLong next = new AtomicLong();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Queue<Long> micros = new ConcurrentLinkedQueue<>();
    private final AtomicLong answered = new AtomicLong();
    private volatile boolean going = true;

    /** @param good whether a 200 with that body is the right answer */
    Load(List<URI> addresses, int perSecond, Predicate<String> good) {
        long begin = System.nanoTime();
        long interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
        for (int i = 0; i < CLIENTS; i++) {
            threads.execute(() -> {
                while (going) {
                    long number = next.getAndIncrement();
                    long moment = begin + number * interval;
                    long early = moment - System.nanoTime();
                    if (early > 0) {
                        LockSupport.parkNanos(early);
                    }
                    ask(addresses.get((int) (number % addresses.size())), moment, good);
                }
            });
        }
    }

    private void ask(URI address, long moment, Predicate<String> good) {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(address)
                            .timeout(Duration.ofSeconds(20))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200 || !good.test(answer.body())) {
                failures.add(address.getPath() + " " + answer.statusCode() + " " + head(answer.body()));
            }
        } catch (IOException e) {
            failures.add(address.getPath() + " " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        micros.add(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - moment));
        answered.incrementAndGet();
    }

    long answered() {
        return answered.get();
    }

    List<String> failures() {
        return new ArrayList<>(failures);
    }

    /** From the moment a request was due to its answer. */
    long[] micros() {
        return micros.stream().mapToLong(Long::longValue).toArray();
    }

    /** Waits until that many were answered. */
    void awaitAnswered(long number) {
        while (answered.get() < number) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    @Override
    public void close() throws InterruptedException {
        going = false;
        threads.shutdown();
        if (!threads.awaitTermination(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("requests did not end");
        }
    }

    private static String head(String text) {
        return text.substring(0, Math.min(120, text.length())).replace('\n', ' ');
    }
}
