package se.samverkstad.modules.engine;

import static se.samverkstad.modules.words.Sentences.say;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.samverkstad.api.health.Health;
import se.samverkstad.modules.archive.Feature;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.crash.CrashPoint;
import se.samverkstad.modules.generation.Collector;
import se.samverkstad.modules.generation.Generation;
import se.samverkstad.modules.generation.Generations;
import se.samverkstad.modules.lease.Tally;
import se.samverkstad.modules.setting.Choices;
import se.samverkstad.modules.table.Check;
import se.samverkstad.modules.table.Contributions;
import se.samverkstad.modules.words.Sentences;

/** A generation that is up, with what it contributes. */
record Running(Generation generation, Contributions contributions) {
    private static final Duration COLLECT_LIMIT = Duration.ofSeconds(10);
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(2);

    /** Brings generations up, collects and probes them; one that does not make it leaves nothing behind. */
    record Starter(
            Generations generations,
            Collector collector,
            Watchdog watchdog,
            Tally tally,
            Function<String, Choices> choices) {
        /** With the settings that are kept. */
        Running start(Feature feature, Set<String> foretold) throws IOException {
            return start(feature, foretold, choices.apply(feature.module()));
        }

        Running start(Feature feature, Set<String> foretold, Choices chosen) throws IOException {
            long began = System.nanoTime();
            Generation generation = generations.start(feature, foretold, chosen);
            try {
                Contributions contributions = watchdog.call(
                        feature.module(),
                        COLLECT_LIMIT,
                        say("generation.hangs", feature.name()),
                        () -> collector.collect(
                                generation.key(),
                                feature.name(),
                                "/" + feature.module(),
                                generation.bundles(),
                                generation.held()));
                probe(feature, contributions.all(Check.class));
                tally.started(generation.key(), Duration.ofNanos(System.nanoTime() - began));
                CrashPoint.PROBED.hit();
                return new Running(generation, contributions);
            } catch (ModuleRefusal e) {
                generations.end(generation);
                throw e;
            } catch (Exception e) {
                generations.end(generation);
                throw new ModuleRefusal(
                        Code.FAILED, say("generation.fails", feature.name(), String.valueOf(e.getMessage())), e);
            }
        }

        private void probe(Feature feature, Collection<Check> checks) throws Exception {
            for (Check check : checks) {
                Health health = watchdog.call(
                        feature.module(),
                        PROBE_LIMIT,
                        say("generation.hangs", feature.name()),
                        () -> check.check().check());
                if (health.status() != Health.Status.OK) {
                    throw Sentences.refuse(Code.FAILED, "generation.unwell", feature.name(), health.message());
                }
            }
        }
    }

    /** The contributions of all, for a table. */
    static List<Contributions> contributions(Optional<Contributions> core, Collection<Running> running) {
        List<Contributions> all = new ArrayList<>();
        core.ifPresent(all::add);
        running.forEach(each -> all.add(each.contributions()));
        return all;
    }
}
