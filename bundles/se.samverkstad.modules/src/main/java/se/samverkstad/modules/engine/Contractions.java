package se.samverkstad.modules.engine;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.modules.archive.ContentStore;
import se.samverkstad.modules.archive.Feature;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.profile.Profile;
import se.samverkstad.modules.profile.Profile.Entry;
import se.samverkstad.modules.profile.Profile.Standing;
import se.samverkstad.modules.rules.ModuleContent;
import se.samverkstad.modules.words.Sentences;

/**
 * Carries out the steps that take something away when the window closes in which the version before could come back. Looks
 * on a thread of its own; what there is to do is done in the turn of a change, so that no plan is applied meanwhile. One that
 * fails is tried again at the next look and at the next start.
 */
final class Contractions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Contractions.class);
    private static final Duration SHORTEST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Clock clock;
    private final Supplier<Profile> profile;
    private final WaysBack ways;
    private final Steps steps;
    private final Turn turn;
    /** Versions, by what was installed, for which nothing waits any more. */
    private final Set<String> settled = ConcurrentHashMap.newKeySet();

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread each = new Thread(work, "contractions");
        each.setDaemon(true);
        return each;
    });

    /** The data steps of a version that runs. */
    interface Steps {
        boolean wait(Entry entry) throws IOException;

        void complete(Entry entry) throws IOException;

        /** Those of what is in the store. */
        static Steps of(ContentStore store, ModuleMigrations migrations) {
            return new Steps() {
                @Override
                public boolean wait(Entry entry) throws IOException {
                    return migrations.waits(content(entry));
                }

                @Override
                public void complete(Entry entry) throws IOException {
                    migrations.complete(content(entry));
                }

                private ModuleContent content(Entry entry) throws IOException {
                    Feature feature = store.find(entry.feature())
                            .orElseThrow(() ->
                                    Sentences.refuse(Code.DAMAGED, "store.missing", entry.module(), "feature.json"));
                    return ModuleContent.of(feature, store);
                }
            };
        }
    }

    /** Lets work take the turn of a change. */
    interface Turn {
        /** @return false while a change runs; then nothing is done */
        boolean take(Runnable work);
    }

    Contractions(Clock clock, Supplier<Profile> profile, WaysBack ways, Steps steps, Turn turn) {
        this.clock = clock;
        this.profile = profile;
        this.ways = ways;
        this.steps = steps;
        this.turn = turn;
    }

    /** Begins to look; called once, when the modules are up. */
    void begin() {
        Duration often = ways.window().dividedBy(40);
        long each =
                (often.compareTo(SHORTEST) < 0 ? SHORTEST : often.compareTo(LONGEST) > 0 ? LONGEST : often).toMillis();
        thread.scheduleWithFixedDelay(this::look, each, each, TimeUnit.MILLISECONDS);
    }

    /** One look. */
    void look() {
        for (Entry entry : profile.get().entries().values()) {
            try {
                if (due(entry)) {
                    turn.take(() -> carryOut(entry));
                }
            } catch (IOException | RuntimeException e) {
                LOG.warn("whether data steps of {} wait could not be seen: {}", entry.module(), e.toString());
            }
        }
    }

    private boolean due(Entry entry) throws IOException {
        if (entry.standing() != Standing.ENABLED
                || settled.contains(key(entry))
                || !ways.none(entry, profile.get(), clock.instant())) {
            return false;
        }
        if (steps.wait(entry)) {
            return true;
        }
        settled.add(key(entry));
        return false;
    }

    /** In the turn of a change: asked once more, for one may have come between. */
    private void carryOut(Entry entry) {
        try {
            boolean same =
                    profile.get().entry(entry.module()).filter(entry::equals).isPresent();
            if (same && due(entry)) {
                steps.complete(entry);
                settled.add(key(entry));
                LOG.info(
                        "{} {} has no way back any more: its data steps that waited are done",
                        entry.module(),
                        entry.version());
            }
        } catch (ModuleRefusal e) {
            LOG.warn(
                    "data steps of {} still wait: {}",
                    entry.module(),
                    e.sentence().en());
        } catch (IOException | RuntimeException e) {
            LOG.warn("data steps of {} still wait", entry.module(), e);
        }
    }

    private static String key(Entry entry) {
        return entry.module() + " " + entry.feature() + " " + entry.since();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
