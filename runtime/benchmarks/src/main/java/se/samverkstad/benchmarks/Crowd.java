package se.samverkstad.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import se.samverkstad.benchmarks.contestant.Browser;
import se.samverkstad.benchmarks.contestant.Samverkstad;
import se.samverkstad.benchmarks.measure.Load;
import se.samverkstad.benchmarks.measure.Results;
import se.samverkstad.benchmarks.measure.Running;

/**
 * A whole administration at work: everyone is signed in and has a page open, so a stream of events each, and they read the
 * pages that are read daily in turns, all together a hundred a second.
 */
record Crowd(Samverkstad samverkstad, Running server, Results results) {
    static final int PEOPLE = 300;

    private static final int PER_SECOND = 100;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final List<String> PAGES = List.of("/", "/podcast", "/hjalp", "/mitt-konto");

    void run(int times, Duration duration) throws IOException, InterruptedException {
        List<Browser> people = signedIn();
        List<CompletableFuture<?>> streams = new ArrayList<>();
        people.forEach(person -> streams.add(person.listen()));
        for (int i = 0; i < times; i++) {
            for (String page : PAGES) {
                Load.Ask ask = number -> status(people.get((int) (number % people.size())), page);
                Load.run(ask, PER_SECOND, WARM_UP);
                Load.Outcome outcome = Load.run(ask, PER_SECOND, duration);
                results.add("page at 100/s, p50 ms", page, outcome.millis().quantile(0.5));
                results.add("page at 100/s, p95 ms", page, outcome.millis().quantile(0.95));
                results.add("page at 100/s, p99 ms", page, outcome.millis().quantile(0.99));
                results.add("page at 100/s, failed", page, outcome.failed());
                results.add(
                        "streams open, of " + PEOPLE,
                        page,
                        streams.stream().filter(each -> !each.isDone()).count());
                results.add("RSS then, MB", page, server.residentMegabytesNow());
                results.add("heap after GC, MB", page, server.heapMegabytes());
            }
        }
    }

    private List<Browser> signedIn() throws IOException, InterruptedException {
        List<Browser> people = new ArrayList<>();
        for (String colleague : samverkstad.colleagues()) {
            Browser person = new Browser(samverkstad.page().resolve("/"));
            int status = person.filledIn(colleague, samverkstad.password()).send();
            if (status != 303) {
                throw new IOException("%s was not let in: %d".formatted(colleague, status));
            }
            people.add(person);
        }
        return people;
    }

    private static int status(Browser person, String page) {
        try {
            return person.status(page);
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
