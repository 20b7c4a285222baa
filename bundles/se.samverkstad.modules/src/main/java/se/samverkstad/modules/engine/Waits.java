package se.samverkstad.modules.engine;

import static se.samverkstad.modules.words.Sentences.say;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.lease.LeasedSwitchboard;
import se.samverkstad.modules.table.Contributions;
import se.samverkstad.modules.table.Resting;
import se.samverkstad.modules.table.Snapshot;

/** Asks a module what it has under way. One that hangs or throws has nothing to tell: a plan is shown without it. */
record Waits(LeasedSwitchboard switchboard, Watchdog watchdog) {
    private static final Logger LOG = LoggerFactory.getLogger(Waits.class);
    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final int MOST = 2;
    private static final int LONGEST = 200;

    /** Each asked at most once a second; of a module that is gone or stopped nothing is known. */
    List<String> of(String module, Locale language) {
        Snapshot lease = switchboard.lease();
        Optional<Contributions> found = lease.table().generation(module);
        if (found.filter(each -> !each.all(Resting.class).isEmpty()).isEmpty()) {
            lease.close();
            return List.of();
        }
        AtomicBoolean begun = new AtomicBoolean();
        try {
            // The call itself ends the lease: one that hangs holds its generation, as any call of it does.
            return watchdog.call(
                    module,
                    LIMIT,
                    say("aftercheck.hangs", found.get().name()),
                    () -> begun.compareAndSet(false, true)
                            ? ask(lease, found.get().all(Resting.class), language)
                            : List.of());
        } catch (ModuleRefusal e) {
            LOG.info("{} did not tell of its work in time", module);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.info("{} could not tell of its work", module, e);
        } finally {
            if (begun.compareAndSet(false, true)) {
                lease.close();
            }
        }
        return List.of();
    }

    private static List<String> ask(Snapshot lease, List<Resting> resting, Locale language) throws Exception {
        try (lease) {
            List<String> sentences = new ArrayList<>();
            for (Resting each : resting) {
                sentences.addAll(lease.call(
                        each.generation(), () -> List.copyOf(each.work().whileAway(language))));
            }
            return sentences.stream()
                    .filter(sentence -> !sentence.isBlank() && sentence.length() <= LONGEST)
                    .limit(MOST)
                    .toList();
        }
    }
}
