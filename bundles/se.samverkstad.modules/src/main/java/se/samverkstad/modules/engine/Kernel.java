package se.samverkstad.modules.engine;

import static se.samverkstad.modules.words.Sentences.refuse;
import static se.samverkstad.modules.words.Sentences.say;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.metatype.MetaTypeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.modules.archive.ContentStore;
import se.samverkstad.modules.change.Change;
import se.samverkstad.modules.change.HistoryEntry;
import se.samverkstad.modules.change.InstalledModule;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.OfferedModule;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Run;
import se.samverkstad.modules.crash.CrashPoint;
import se.samverkstad.modules.disk.Home;
import se.samverkstad.modules.generation.Collector;
import se.samverkstad.modules.generation.Completeness;
import se.samverkstad.modules.generation.Configurations;
import se.samverkstad.modules.generation.Generations;
import se.samverkstad.modules.isolation.Membership;
import se.samverkstad.modules.lease.LeasedSwitchboard;
import se.samverkstad.modules.profile.ProfileStore;
import se.samverkstad.modules.repository.Repositories;
import se.samverkstad.modules.repository.RepositoriesOf;
import se.samverkstad.modules.table.Label;
import se.samverkstad.store.migration.Migrator;

/**
 * The one writer of the installed set. Changes run on one thread, one at a time; everything else reads. The hooks are in
 * place before the first module is installed.
 */
@Component(service = Modules.class, immediate = true)
public final class Kernel implements Modules {
    private static final Logger LOG = LoggerFactory.getLogger(Kernel.class);
    private static final int KEPT_PLANS = 8; // each holds its archives
    private static final int KEPT_RUNS = 50;

    private final ExecutorService engine = Executors.newSingleThreadExecutor(work -> new Thread(work, "module-engine"));
    private final AtomicBoolean busy = new AtomicBoolean();
    private final CountDownLatch up = new CountDownLatch(1);
    private final Map<String, Draft> drafts = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, Run> runs = Collections.synchronizedMap(new LinkedHashMap<>());
    private final List<ServiceRegistration<?>> registrations;
    private final Watchdog watchdog = new Watchdog();
    private final Clock clock = Clock.systemUTC();
    private final Journal journal;
    private final Repositories repositories;
    private final ContentStore store;
    private final Planner planner;
    private final PlanFiles planFiles;
    private final Installation installation;
    private final Totals totals;

    @Activate
    public Kernel(
            BundleContext framework,
            @Reference LeasedSwitchboard switchboard,
            @Reference ConfigurationAdmin configurationAdmin,
            @Reference MetaTypeService metatypes,
            @Reference ServiceComponentRuntime components,
            @Reference Migrator migrator)
            throws IOException {
        Home home = new Home(Path.of(framework.getProperty("samverkstad.home")));
        home.create();
        Membership membership = new Membership(home.generations());
        registrations = new ArrayList<>(Hooks.register(framework, membership));
        journal = new Journal(home.journal(), clock);
        repositories = RepositoriesOf.framework(framework, home);
        store = new ContentStore(home);
        planFiles = new PlanFiles(home.root().resolve("plans"), clock.instant());
        totals = new Totals(framework);
        ModuleMigrations migrations = new ModuleMigrations(migrator);
        Completeness completeness = new Completeness(components);
        Generations generations = new Generations(
                framework, home, store, membership, new Configurations(configurationAdmin, metatypes), completeness);
        Collector collector = new Collector(framework, completeness);
        ProfileStore profiles = new ProfileStore(home);
        installation = new Installation(
                profiles,
                store,
                generations,
                migrations,
                new Running.Starter(generations, collector, watchdog),
                switchboard);
        planner = new Planner(
                repositories,
                store,
                generations,
                migrations,
                module -> installation.stopped(module).isPresent());
        Boot boot = new Boot(framework, completeness, collector, generations, profiles, journal, installation);
        engine.execute(() -> {
            try {
                registrations.addAll(boot.run());
            } catch (IOException | RuntimeException e) {
                LOG.error("the start of the modules failed", e);
                registrations.add(boot.tell(Boot.problem(e)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                up.countDown();
            }
        });
    }

    @Deactivate
    void stop() throws InterruptedException {
        engine.shutdownNow();
        boolean idle = engine.awaitTermination(5, TimeUnit.SECONDS);
        if (idle) {
            installation.takeDown();
        }
        watchdog.close();
        registrations.forEach(registration -> {
            try {
                registration.unregister();
            } catch (IllegalStateException e) {
                LOG.debug("already gone: {}", registration, e);
            }
        });
    }

    @Override
    public List<InstalledModule> installed() {
        return Overview.installed(installation, store, repositories);
    }

    @Override
    public List<OfferedModule> offered() {
        return Overview.offered(installation, repositories);
    }

    @Override
    public Plan plan(List<Change> changes) {
        requireUp();
        Instant at = clock.instant();
        Draft draft = planner.draft(installation.profile(), changes, at);
        remember(drafts, draft.plan().hash(), draft, KEPT_PLANS);
        planFiles.save(draft.plan().hash(), changes, at);
        return draft.plan();
    }

    @Override
    public Optional<Plan> plan(String hash) {
        requireUp();
        try {
            return Optional.ofNullable(drafts.get(hash)).or(() -> again(hash)).map(Draft::plan);
        } catch (ModuleRefusal e) {
            return Optional.empty(); // what it was made from has changed
        }
    }

    @Override
    public Run apply(String hash, String who) {
        requireUp();
        Draft draft = Optional.ofNullable(drafts.get(hash))
                .or(() -> again(hash))
                .orElseThrow(() ->
                        refuse(Code.UNKNOWN, "apply.unknown", hash.substring(0, Math.min(12, hash.length()))));
        if (!busy.compareAndSet(false, true)) {
            throw refuse(Code.BUSY, "apply.busy");
        }
        if (!draft.plan().base().equals(installation.profile().hash())) {
            busy.set(false);
            throw refuse(Code.STALE, "apply.stale");
        }
        AppliedRun run = new AppliedRun(UUID.randomUUID().toString(), draft.plan(), totals::now);
        remember(runs, run.id(), run, KEPT_RUNS);
        engine.execute(() -> carryOut(draft, run, who));
        return run;
    }

    @Override
    public Optional<Run> run(String id) {
        return Optional.ofNullable(runs.get(id));
    }

    @Override
    public List<HistoryEntry> history(int limit) {
        try {
            return journal.history(limit);
        } catch (IOException e) {
            throw new ModuleRefusal(Code.STORAGE, say("apply.storage", String.valueOf(e.getMessage())), e);
        }
    }

    private void carryOut(Draft draft, AppliedRun run, String who) {
        try {
            CrashPoint.LOCK.hit();
            journal.begin(run.id(), who, draft.plan());
            CrashPoint.BEGUN.hit();
            installation.apply(draft, run);
            CrashPoint.JOURNAL_DONE.hit();
            journal.done(run.id());
            CrashPoint.CLEANUP.hit();
            planFiles.delete(draft.plan().hash());
            CrashPoint.CLEANED.hit();
            LOG.info("applied {}: {}", run.id(), Acts.of(draft.plan()));
            busy.set(false);
            run.succeed();
        } catch (Exception e) {
            Label why = e instanceof ModuleRefusal refusal
                    ? refusal.sentence()
                    : say("apply.storage", String.valueOf(e.getMessage()));
            LOG.warn("not applied {}: {}: {}", run.id(), Acts.of(draft.plan()), why.en(), e);
            try {
                journal.failed(run.id(), why.en());
            } catch (IOException second) {
                LOG.error("the journal cannot be written", second);
            }
            busy.set(false);
            run.fail(why, e instanceof ModuleRefusal refusal ? refusal.code() : Code.STORAGE);
        }
    }

    private Optional<Draft> again(String hash) {
        return planFiles.load(hash).map(saved -> {
            Draft draft = planner.draft(installation.profile(), saved.changes(), saved.at());
            if (!draft.plan().hash().equals(hash)) {
                throw refuse(Code.STALE, "apply.stale");
            }
            return draft;
        });
    }

    private void requireUp() {
        try {
            if (!up.await(60, TimeUnit.SECONDS)) {
                throw refuse(Code.BUSY, "apply.starting");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refuse(Code.BUSY, "apply.starting");
        }
    }

    private static <V> void remember(Map<String, V> map, String key, V value, int most) {
        synchronized (map) {
            map.put(key, value);
            if (map.size() > most) {
                map.remove(map.keySet().iterator().next());
            }
        }
    }
}
