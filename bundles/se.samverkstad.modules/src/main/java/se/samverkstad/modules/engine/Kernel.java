package se.samverkstad.modules.engine;

import static org.osgi.service.component.annotations.ReferenceCardinality.MULTIPLE;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;
import static se.samverkstad.modules.words.Sentences.refuse;
import static se.samverkstad.modules.words.Sentences.say;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.store.Store;
import se.samverkstad.modules.archive.ContentStore;
import se.samverkstad.modules.archive.KeptVersions;
import se.samverkstad.modules.change.Arrivals;
import se.samverkstad.modules.change.Change;
import se.samverkstad.modules.change.HistoryEntry;
import se.samverkstad.modules.change.InstalledModule;
import se.samverkstad.modules.change.KeptData;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.Moved;
import se.samverkstad.modules.change.OfferedModule;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.PlanTeller;
import se.samverkstad.modules.change.Run;
import se.samverkstad.modules.change.SafeMode;
import se.samverkstad.modules.change.Scheduled;
import se.samverkstad.modules.change.Space;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.modules.change.WayBack;
import se.samverkstad.modules.choice.Envelope;
import se.samverkstad.modules.choice.StoredChoices;
import se.samverkstad.modules.choice.StoredOwnChoices;
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
import se.samverkstad.modules.repository.Sources;
import se.samverkstad.modules.setting.ModuleSettings;
import se.samverkstad.modules.setting.OwnChoices;
import se.samverkstad.modules.table.Label;
import se.samverkstad.store.migration.MigrationJournal;
import se.samverkstad.store.migration.Migrator;
import se.samverkstad.store.secret.Seal;

/**
 * The one writer of the installed set. Changes run on one thread, one at a time; everything else reads. The hooks are in
 * place before the first module is installed.
 */
@Component(service = Modules.class, immediate = true)
public final class Kernel implements Modules {
    private static final Logger LOG = LoggerFactory.getLogger(Kernel.class);

    private final ExecutorService engine = Executors.newSingleThreadExecutor(work -> new Thread(work, "module-engine"));
    private final AtomicBoolean busy = new AtomicBoolean();
    private final CountDownLatch up = new CountDownLatch(1);
    private final List<ServiceRegistration<?>> registrations;
    private final Watchdog watchdog = new Watchdog();
    private final Clock clock = Clock.systemUTC();
    private final Journal journal;
    private final Entries entries;
    private final Repositories repositories;
    private final ContentStore store;
    private final Plans plans;
    private final Room room;
    private final Later later;
    private final Waits waits;
    private final Runs runs;
    private final Installation installation;
    private final CarefulStart careful;
    private final WaysBack ways;
    private final KeptVersions keptVersions;
    private final AfterCheck afterCheck;
    private final Contractions contractions;
    private final Backward backward;
    private final Movement movement;
    private final StoredChoices choices;
    private final StoredOwnChoices own;
    private final List<Arrivals> arrivals = new CopyOnWriteArrayList<>();
    private final List<PlanTeller> tellers = new CopyOnWriteArrayList<>();

    @Activate
    public Kernel(
            BundleContext framework,
            @Reference LeasedSwitchboard switchboard,
            @Reference ConfigurationAdmin configurationAdmin,
            @Reference ServiceComponentRuntime components,
            @Reference Migrator migrator,
            @Reference MigrationJournal migrationJournal,
            @Reference Sources sources,
            @Reference Store rows,
            @Reference AuditLog log)
            throws IOException {
        Home home = new Home(Path.of(framework.getProperty("samverkstad.home")));
        home.create();
        Membership membership = new Membership(home.generations());
        registrations = new ArrayList<>(Hooks.register(framework, membership));
        journal = new Journal(home.journal(), clock);
        entries = new Entries(log, tellers);
        repositories = sources.repositories();
        store = new ContentStore(home);
        PlanFiles planFiles = new PlanFiles(home.root().resolve("plans"), clock.instant());
        Totals totals = new Totals(framework);
        ModuleMigrations migrations = new ModuleMigrations(migrator, migrationJournal);
        Completeness completeness = new Completeness(components);
        Generations generations = new Generations(
                framework, home, store, membership, new Configurations(configurationAdmin), completeness);
        Collector collector = new Collector(framework, completeness);
        choices = new StoredChoices(rows, new Envelope(Seal.in(home.root().resolve("secrets"))), Clock.systemUTC());
        ProfileStore profiles = new ProfileStore(home);
        Windows windows = Windows.of(framework);
        ways = new WaysBack(journal, profiles, windows.undo());
        keptVersions = new KeptVersions(home, store);
        installation = new Installation(
                profiles,
                store,
                generations,
                migrations,
                new Running.Starter(generations, collector, watchdog, switchboard.tally(), choices::of),
                switchboard,
                permissions -> arrivals.forEach(each -> each.arrive(permissions)),
                ways);
        movement = new Movement(planFiles, profiles, installation::profile, installation::name);
        Planner planner = new Planner(
                repositories,
                store,
                generations,
                migrations,
                module -> installation.notRunning(module).isPresent(),
                ways,
                keptVersions);
        room = Room.on(home.root());
        waits = new Waits(switchboard, watchdog);
        plans = new Plans(planFiles, planner, room, installation::profile, clock);
        Bundle system = framework.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
        afterCheck = new AfterCheck(
                windows.watch(),
                clock,
                installation,
                new Pulse(switchboard, watchdog),
                () -> system.getState() != Bundle.ACTIVE,
                this::takeBack);
        runs = new Runs(journal, totals::now, afterCheck::until);
        contractions = new Contractions(
                clock, installation::profile, ways, Contractions.Steps.of(store, migrations), this::inTurn);
        backward = new Backward(ways, journal, keptVersions, afterCheck, clock);
        later = new Later(new LaterFile(home.root().resolve("plans/later.json")), clock, new Kept(), entries);
        careful = new CarefulStart(framework, home.run(), journal);
        Declared declared = new Declared(store);
        Subjects subjects = new Subjects(framework, membership, installation, declared);
        registrations.add(framework.registerService(
                ModuleSettings.class,
                new SettingsDesk(installation, declared, subjects, choices, engine, busy::get, this::draft, log),
                null));
        own = new StoredOwnChoices(rows, Clock.systemUTC());
        registrations.add(framework.registerService(OwnChoices.class, new OwnDesk(subjects, choices, own, log), null));
        Boot boot = new Boot(
                framework, completeness, collector, generations, profiles, journal, entries, installation, careful);
        engine.execute(() -> {
            try {
                registrations.addAll(boot.run());
                if (careful.safeMode(installation).isEmpty()) {
                    afterCheck.resume(journal.latest());
                    contractions.begin();
                }
                later.resume();
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

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC)
    void addArrivals(Arrivals each) {
        arrivals.add(each);
    }

    void removeArrivals(Arrivals each) {
        arrivals.remove(each);
    }

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC)
    void addTeller(PlanTeller each) {
        tellers.add(each);
    }

    void removeTeller(PlanTeller each) {
        tellers.remove(each);
    }

    @Deactivate
    void stop() throws InterruptedException {
        later.close();
        afterCheck.close();
        contractions.close();
        careful.stop();
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
        changes.stream().filter(each -> each.verb() == Verb.PURGE).findFirst().ifPresent(each -> {
            throw refuse(Code.NOT_APPLICABLE, "plan.purge", each.module());
        });
        return plans.make(changes).plan();
    }

    @Override
    public Space space(Plan plan) {
        return room.of(plan);
    }

    @Override
    public List<String> waiting(String module, Locale language) {
        return waits.of(module, language);
    }

    @Override
    public Optional<Plan> plan(String hash) {
        requireUp();
        return draft(hash).map(Draft::plan);
    }

    @Override
    public Run apply(String hash, By by) {
        return begin(UUID.randomUUID().toString(), hash, by);
    }

    private Run begin(String id, String hash, By by) {
        requireUp();
        Draft draft = plans.require(hash);
        room.require(draft.plan());
        if (!busy.compareAndSet(false, true)) {
            throw refuse(Code.BUSY, "apply.busy");
        }
        if (!draft.plan().base().equals(installation.profile().hash())) {
            busy.set(false);
            throw refuse(Code.STALE, "apply.stale");
        }
        AppliedRun run = runs.begin(id, draft.plan());
        engine.execute(() -> carryOut(draft, run, by, Optional.empty()));
        return run;
    }

    /** On the engine's thread, and no change is applied meanwhile. */
    private boolean inTurn(Runnable work) {
        if (!busy.compareAndSet(false, true)) {
            return false;
        }
        engine.execute(() -> {
            try {
                work.run();
            } finally {
                busy.set(false);
            }
        });
        return true;
    }

    /** Called by the after-check's thread; the same plan and the same steps as when someone asks for it. */
    private Optional<AppliedRun> takeBack(String module, Verdict why) {
        if (!busy.compareAndSet(false, true)) {
            return Optional.empty();
        }
        try {
            Draft draft = plans.unseen(Change.of(Verb.UNDO, module));
            AppliedRun run = runs.begin(draft.plan());
            engine.execute(() -> carryOut(draft, run, By.SYSTEM, Optional.of(why)));
            return Optional.of(run);
        } catch (RuntimeException e) {
            busy.set(false);
            throw e;
        }
    }

    @Override
    public Scheduled schedule(String hash, Instant at, By by) {
        requireUp();
        return later.plan(hash, at, by);
    }

    @Override
    public Optional<Scheduled> scheduled() {
        return later.current();
    }

    @Override
    public boolean callOff(String scheduled, By by) {
        requireUp();
        return later.callOff(scheduled, by);
    }

    /** For {@link Later}. */
    private final class Kept implements Later.Kept {
        @Override
        public Plan keep(String hash) {
            return plans.keep(hash).plan();
        }

        @Override
        public Run begin(String run, String hash, By by) {
            return Kernel.this.begin(run, hash, by);
        }

        @Override
        public Optional<Moved> moved(String hash) {
            return movement.since(hash);
        }

        @Override
        public Optional<Run> run(String id) {
            return runs.find(id);
        }

        @Override
        public boolean careful() {
            return careful.safeMode(installation).isPresent();
        }
    }

    @Override
    public Optional<Moved> moved(String hash) {
        requireUp();
        return movement.since(hash);
    }

    @Override
    public Optional<Run> run(String id) {
        return runs.find(id);
    }

    @Override
    public Optional<String> carriedOut(String hash) {
        return runs.of(hash);
    }

    @Override
    public Optional<SafeMode> safeMode() {
        requireUp();
        return careful.safeMode(installation);
    }

    @Override
    public boolean cancel(String run, By by) {
        return runs.find(run).orElse(null) instanceof AppliedRun known && !known.ended() && known.cancel(by);
    }

    @Override
    public Optional<Run> running() {
        return runs.running();
    }

    @Override
    public WayBack wayBack(String module) {
        return backward.of(module, installation.profile());
    }

    @Override
    public Duration undoWindow() {
        return ways.window();
    }

    @Override
    public List<KeptData> kept() {
        requireUp();
        return Overview.kept(installation, store);
    }

    @Override
    public void purge(String module, By by, BooleanSupplier erase) {
        requireUp();
        if (!busy.compareAndSet(false, true)) {
            throw refuse(Code.BUSY, "apply.busy");
        }
        AtomicBoolean ends = new AtomicBoolean(true);
        try {
            // On the engine's thread, so that nobody installs it meanwhile.
            engine.submit(() -> {
                        Draft draft = plans.unseen(Change.of(Verb.PURGE, module));
                        if (erase.getAsBoolean()) {
                            ends.set(false); // carrying it out ends it
                            carryOut(draft, runs.begin(draft.plan()), by, Optional.empty());
                        }
                        return module;
                    })
                    .get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw new ModuleRefusal(Code.STORAGE, say("apply.storage", String.valueOf(e.getMessage())), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refuse(Code.BUSY, "apply.busy");
        } finally {
            busy.compareAndSet(ends.get(), false);
        }
    }

    @Override
    public void forget(UUID person) {
        try {
            // On the engine's thread, which alone writes the journal.
            engine.submit(() -> {
                        journal.forget(person.toString());
                        later.forget(person.toString());
                        return person;
                    })
                    .get();
        } catch (ExecutionException e) {
            throw new ModuleRefusal(Code.STORAGE, say("apply.storage", String.valueOf(e.getMessage())), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refuse(Code.BUSY, "apply.busy");
        }
    }

    @Override
    public List<HistoryEntry> history(int limit) {
        try {
            return backward.marked(journal.history(limit), installation.profile());
        } catch (IOException e) {
            throw new ModuleRefusal(Code.STORAGE, say("apply.storage", String.valueOf(e.getMessage())), e);
        }
    }

    /** @param verdict why the installation does it by itself */
    private void carryOut(Draft draft, AppliedRun run, By by, Optional<Verdict> verdict) {
        Entries.Context context = entries.context(run, verdict.isPresent());
        boolean holds = false;
        try {
            CrashPoint.LOCK.hit();
            journal.begin(run.id(), by, draft.plan(), verdict.map(Verdict::why));
            CrashPoint.BEGUN.hit();
            draft.plan().steps().stream()
                    .filter(step -> step.verb() == Verb.PURGE)
                    .forEach(step -> {
                        choices.erase(step.module());
                        own.erase(step.module());
                    });
            installation.apply(draft, run);
            holds = true;
            run.count();
            CrashPoint.JOURNAL_DONE.hit();
            // First on the record: a stop between the two gives an entry too many, not one too few.
            entries.done(draft.plan(), by, context, verdict.map(Verdict::code));
            journal.done(run.id(), Journal.Outcome.of(run));
            CrashPoint.CLEANUP.hit();
            plans.forget(draft.plan().hash());
            CrashPoint.CLEANED.hit();
            LOG.info("applied {}: {}", run.id(), Acts.of(draft.plan()));
            if (verdict.isEmpty()) {
                afterCheck.begin(run); // what came back by itself is not watched again: it must not swing
            }
            busy.set(false);
            run.succeed();
        } catch (Throwable e) { // also an Error: nobody may wait for ever, or find that all else is refused
            if (holds) {
                // The next start writes down what could not be written now.
                LOG.error("applied {}, and not written down: {}", run.id(), Acts.of(draft.plan()), e);
                busy.set(false);
                run.succeed();
                return;
            }
            Label why = e instanceof ModuleRefusal refusal
                    ? refusal.sentence()
                    : say("apply.storage", String.valueOf(e.getMessage()));
            if (e instanceof ModuleRefusal && e.getCause() == null) {
                // Told to whoever asked, and in the history: nothing that the operator must look into.
                LOG.info("not applied {}: {}: {}", run.id(), Acts.of(draft.plan()), why.en());
            } else {
                LOG.warn("not applied {}: {}: {}", run.id(), Acts.of(draft.plan()), why.en(), e);
            }
            Code code = e instanceof ModuleRefusal refusal ? refusal.code() : Code.STORAGE;
            run.count();
            try {
                if (code == Code.CANCELLED) {
                    journal.cancelled(run.id(), why, Journal.Outcome.of(run));
                } else {
                    journal.failed(run.id(), why, Journal.Outcome.of(run));
                }
            } catch (IOException second) {
                LOG.error("the journal cannot be written", second);
            }
            entries.failed(draft.plan(), run.cancelledBy().orElse(by), context, code.name());
            busy.set(false);
            run.fail(why, code);
        }
    }

    private Optional<Draft> draft(String hash) {
        try {
            return plans.find(hash);
        } catch (ModuleRefusal e) {
            return Optional.empty(); // what it was made from has changed
        }
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
}
