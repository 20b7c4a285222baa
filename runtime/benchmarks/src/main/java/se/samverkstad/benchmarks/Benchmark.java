package se.samverkstad.benchmarks;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import se.samverkstad.benchmarks.contestant.BareFelix;
import se.samverkstad.benchmarks.contestant.Contestant;
import se.samverkstad.benchmarks.contestant.Karaf;
import se.samverkstad.benchmarks.contestant.Samverkstad;
import se.samverkstad.benchmarks.measure.Results;
import se.samverkstad.benchmarks.measure.Running;

/** One run of everything: in each round all have their turn, so that what else the machine does meets all alike. */
record Benchmark(Options options, Path peers, Path work) {
    Results run() throws IOException, InterruptedException {
        say("preparing");
        Contestant podcast = Samverkstad.withPodcast(options.product(), work.resolve("podcast"));
        Contestant empty = Samverkstad.empty(options.product(), work.resolve("empty"));
        Contestant felix = new BareFelix(peers.resolve("felix"), work.resolve("felix"));
        Contestant karaf = new Karaf(unpackedKaraf(), work.resolve("karaf"));
        Path logs = Files.createDirectories(work.resolve("logs"));
        Results results = new Results();
        say("starts");
        new Starts(List.of(podcast, empty, felix, karaf), logs, results).run(options.runs());
        running(List.of(podcast, felix, karaf), logs, results);
        return results;
    }

    /** What is measured on servers that keep running, side by side. */
    private void running(List<Contestant> contestants, Path logs, Results results)
            throws IOException, InterruptedException {
        Deque<Running> servers = new ArrayDeque<>();
        try {
            for (Contestant each : contestants) {
                servers.push(Running.start(
                        each.command(),
                        each.page(),
                        logs.resolve(each.getClass().getSimpleName() + "-running.log")));
            }
            say("pages under load");
            new Pages(contestants, results).run(options.loads(), Duration.ofSeconds(options.seconds()));
            say("live changes");
            contestants.get(0).changes().orElseThrow().remove();
            new LiveChanges(contestants, results).run(options.changes());
        } finally {
            servers.forEach(Running::close);
        }
    }

    private Path unpackedKaraf() throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(peers, "apache-karaf-*")) {
            return found.iterator().next();
        }
    }

    private static void say(String what) {
        System.err.println("… " + what);
    }
}
