package se.samverkstad.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import se.samverkstad.benchmarks.contestant.Browser;
import se.samverkstad.benchmarks.contestant.Samverkstad;
import se.samverkstad.benchmarks.measure.Load;
import se.samverkstad.benchmarks.measure.Results;
import se.samverkstad.benchmarks.measure.Running;

/**
 * Everyone signs in with a password, one after the other and then all at the same moment, in turns on one server, while
 * others read a page. A password costs a hash of some 90 ms of one core: that it is bounded is what this shows.
 */
record SignIns(Samverkstad samverkstad, Running server, Results results) {
    static final int PEOPLE = 50;

    /** Others who read meanwhile. */
    private static final int PER_SECOND = 20;

    private static final Duration MEANWHILE = Duration.ofSeconds(6);

    /** Sends one sign-in. @return how many milliseconds it took, negative when it was not let in */
    private double timed(Browser.Pending form) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        int status = form.send();
        double millis = (System.nanoTime() - begin) / 1e6;
        return status == 303 ? millis : -millis;
    }

    void run(int times) throws IOException, InterruptedException, ExecutionException {
        // Warms up, uncounted.
        new SignIns(samverkstad, server, new Results()).round("", 1);
        for (int i = 0; i < times; i++) {
            round("one after the other", 1);
            round(PEOPLE + " at once", PEOPLE);
        }
    }

    private void round(String name, int atOnce) throws IOException, InterruptedException, ExecutionException {
        List<Browser.Pending> forms = new ArrayList<>();
        URI base = samverkstad.page().resolve("/");
        for (String colleague : samverkstad.colleagues()) {
            forms.add(new Browser(base).filledIn(colleague, samverkstad.password()));
        }
        ExecutorService people = Executors.newFixedThreadPool(atOnce + 1);
        CyclicBarrier together = new CyclicBarrier(atOnce);
        try {
            Future<Load.Outcome> others = people.submit(() -> Load.run(samverkstad.page(), PER_SECOND, MEANWHILE));
            List<Callable<Double>> all = forms.stream()
                    .map(form -> (Callable<Double>) () -> {
                        together.await();
                        return timed(form);
                    })
                    .toList();
            long turnedAway = 0;
            for (Future<Double> each : people.invokeAll(all)) {
                results.addWithTail("sign-in, ms", name, Math.abs(each.get()));
                turnedAway += each.get() < 0 ? 1 : 0;
            }
            results.add("told to try again, of " + PEOPLE, name, turnedAway);
            results.add(
                    "page of others meanwhile, p95 ms",
                    name,
                    others.get().millis().quantile(0.95));
            results.add("page of others meanwhile, failed", name, others.get().failed());
            results.add("RSS then, MB", name, server.residentMegabytesNow());
            results.add("heap after GC, MB", name, server.heapMegabytes());
        } finally {
            people.shutdownNow();
        }
    }
}
