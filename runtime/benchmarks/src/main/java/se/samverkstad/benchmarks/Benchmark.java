package se.samverkstad.benchmarks;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
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
        if (options.signInOnly()) {
            return signIns();
        }
        if (options.peopleOnly()) {
            return people();
        }
        if (options.modulesOnly()) {
            return modules();
        }
        Contestant podcast = Samverkstad.withPodcast(options.product(), work.resolve("podcast"));
        Contestant empty = Samverkstad.empty(options.product(), work.resolve("empty"));
        Contestant felix = new BareFelix(peers.resolve("felix"), work.resolve("felix"));
        Contestant karaf = new Karaf(unpackedKaraf(), work.resolve("karaf"));
        Path logs = Files.createDirectories(work.resolve("logs"));
        Results results = new Results();
        say("starts");
        List<Contestant> starting = new ArrayList<>(List.of(podcast, empty, felix, karaf));
        if (options.startOnly()) {
            starting.add(1, Samverkstad.withoutArchive(options.product(), work.resolve("no-archive")));
        }
        new Starts(starting, logs, results).run(options.runs());
        if (options.startOnly()) {
            return results;
        }
        running(List.of(podcast, felix, karaf), logs, results);
        return results;
    }

    private Results signIns() throws IOException, InterruptedException {
        Samverkstad samverkstad = Samverkstad.withPodcast(options.product(), work.resolve("sign-in"), SignIns.PEOPLE);
        Results results = new Results();
        say("sign-ins");
        try (Running server = Running.start(samverkstad.command(), samverkstad.page(), work.resolve("sign-in.log"))) {
            new SignIns(samverkstad, server, results).run(options.runs());
        } catch (ExecutionException e) {
            throw new IOException("a sign-in got no answer", e.getCause());
        }
        return results;
    }

    private Results people() throws IOException, InterruptedException {
        Samverkstad samverkstad = Samverkstad.withPodcast(options.product(), work.resolve("people"), Crowd.PEOPLE);
        Results results = new Results();
        say("many at work");
        try (Running server = Running.start(samverkstad.command(), samverkstad.page(), work.resolve("people.log"))) {
            new Crowd(samverkstad, server, results).run(options.loads(), Duration.ofSeconds(options.seconds()));
        }
        return results;
    }

    /** One server, which goes on through all of it. */
    private Results modules() throws IOException, InterruptedException {
        Samverkstad samverkstad = Samverkstad.withPodcast(options.product(), work.resolve("modules"));
        Results results = new Results();
        try (Running server = Running.start(samverkstad.command(), samverkstad.page(), work.resolve("modules.log"))) {
            say("a page without and with updates");
            new Interleaved(samverkstad, samverkstad.updates().orElseThrow(), results)
                    .run(options.runs(), Duration.ofSeconds(options.seconds()));
            say("catalogues of two sizes");
            new CatalogueSizes(samverkstad.catalogue(), results).run(options.changes());
            say("live changes");
            samverkstad.changes().orElseThrow().remove();
            new LiveChanges(List.of(samverkstad), results).run(options.changes());
            results.add("RSS at the end, MB", samverkstad.name(), server.residentMegabytesNow());
        }
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
