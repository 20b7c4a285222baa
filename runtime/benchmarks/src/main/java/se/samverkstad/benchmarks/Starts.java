package se.samverkstad.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import se.samverkstad.benchmarks.contestant.Contestant;
import se.samverkstad.benchmarks.contestant.Folders;
import se.samverkstad.benchmarks.measure.Results;
import se.samverkstad.benchmarks.measure.Running;

/** From the command to the first 200: cold, then warm, one server at a time. */
record Starts(List<Contestant> contestants, Path logs, Results results) {
    void run(int times) throws IOException, InterruptedException {
        for (int i = 0; i < times; i++) {
            for (Contestant each : contestants) {
                Folders.delete(each.cache());
                one("cold", each, i).close();
                try (Running running = one("warm", each, i)) {
                    results.add("heap after GC, MB", each.name(), running.heapMegabytes());
                }
            }
        }
    }

    private Running one(String kind, Contestant each, int number) throws IOException {
        Path log = logs.resolve("%s-%s-%d.log".formatted(each.getClass().getSimpleName(), kind, number));
        Running running = Running.start(each.command(), each.page(), log);
        results.add(kind + " start, wall ms", each.name(), running.wallMillis());
        results.add(kind + " start, CPU s", each.name(), running.cpuSeconds());
        results.add(kind + " start, RSS MB", each.name(), running.residentMegabytes());
        return running;
    }
}
