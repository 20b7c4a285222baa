package se.samverkstad.modules.engine;

import static se.samverkstad.modules.words.Sentences.say;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.modules.archive.ContentStore;
import se.samverkstad.modules.archive.Feature;
import se.samverkstad.modules.archive.ModuleArchive;
import se.samverkstad.modules.change.Arrivals;
import se.samverkstad.modules.change.InstalledModule.State;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.change.Run;
import se.samverkstad.modules.crash.CrashPoint;
import se.samverkstad.modules.generation.Generations;
import se.samverkstad.modules.lease.LeasedSwitchboard;
import se.samverkstad.modules.profile.Profile;
import se.samverkstad.modules.profile.Profile.Entry;
import se.samverkstad.modules.profile.Profile.Standing;
import se.samverkstad.modules.profile.ProfileStore;
import se.samverkstad.modules.resolve.DryResolver;
import se.samverkstad.modules.rules.ModuleContent;
import se.samverkstad.modules.rules.ModuleRules;
import se.samverkstad.modules.setting.Choices;
import se.samverkstad.modules.table.Absent;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.Contributions;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.Permission;
import se.samverkstad.modules.words.Sentences;

/**
 * What is installed and what runs. All changes come through here, on the engine's thread: start beside, probe, commit,
 * switch, drain, end.
 */
final class Installation {
    private static final Logger LOG = LoggerFactory.getLogger(Installation.class);
    private static final Duration DRAIN_LIMIT = Duration.ofSeconds(30);

    private final ProfileStore profiles;
    private final ContentStore store;
    private final Generations generations;
    private final ModuleMigrations migrations;
    private final Running.Starter starter;
    private final LeasedSwitchboard switchboard;
    private final Arrivals arrivals;
    private final WaysBack ways;
    private final Map<String, Running> running = new ConcurrentSkipListMap<>();
    private final Map<String, NotRunning> notRunning = new ConcurrentHashMap<>();
    private Optional<Contributions> core = Optional.empty();
    private volatile Profile profile = Profile.EMPTY;

    Installation(
            ProfileStore profiles,
            ContentStore store,
            Generations generations,
            ModuleMigrations migrations,
            Running.Starter starter,
            LeasedSwitchboard switchboard,
            Arrivals arrivals,
            WaysBack ways) {
        this.ways = ways;
        this.profiles = profiles;
        this.store = store;
        this.generations = generations;
        this.migrations = migrations;
        this.starter = starter;
        this.switchboard = switchboard;
        this.arrivals = arrivals;
    }

    Profile profile() {
        return profile;
    }

    /** The generation that runs; none for a module that does not. */
    Optional<Running> running(String module) {
        return Optional.ofNullable(running.get(module));
    }

    /** Why a module of the profile does not run. */
    Optional<NotRunning> notRunning(String module) {
        return Optional.ofNullable(notRunning.get(module));
    }

    /** Takes over the profile and starts nothing of it. */
    void rest(Profile current, Contributions core, Label why) throws IOException {
        takeOver(current, core);
        for (Entry entry : current.entries().values()) {
            if (entry.standing() == Standing.ENABLED) {
                notRunning.put(entry.module(), new NotRunning(State.STOPPED, why));
            }
        }
        switchTable();
    }

    /**
     * Starts what the profile names, after a start of the framework. One that cannot start stays in the profile.
     *
     * @param starting told the module and its version before anything of it is touched
     */
    void bringUp(Profile current, Contributions core, BiConsumer<String, String> starting) throws IOException {
        takeOver(current, core);
        for (Entry entry : current.entries().values()) {
            if (entry.standing() == Standing.ENABLED) {
                starting.accept(entry.module(), entry.version());
                try {
                    Feature feature = store.find(entry.feature())
                            .orElseThrow(() ->
                                    Sentences.refuse(Code.DAMAGED, "store.missing", entry.module(), "feature.json"));
                    ModuleContent content = ModuleContent.of(feature, store);
                    ModuleRules.check(content);
                    // Nothing that an earlier version needs is taken away while that version can come back.
                    if (ways.none(entry, current, Instant.now())) {
                        migrations.complete(content);
                    } else {
                        migrations.expand(content);
                    }
                    running.put(
                            entry.module(), starter.start(feature, DryResolver.resolve(generations.core(), content)));
                } catch (IOException | RuntimeException e) {
                    // Whatever one of them has, core and the others come up.
                    NotRunning why = NotRunning.of(entry.module(), e);
                    if (why.state() == State.HELD_BACK) {
                        LOG.warn(
                                "{} {} is held back: {}",
                                entry.module(),
                                entry.version(),
                                why.why().en());
                    } else {
                        LOG.error(
                                "{} {} did not start: {}",
                                entry.module(),
                                entry.version(),
                                why.why().en(),
                                e);
                    }
                    notRunning.put(entry.module(), why);
                }
            }
        }
        switchTable();
    }

    private void takeOver(Profile current, Contributions core) throws IOException {
        this.core = Optional.of(core);
        this.profile = current;
        generations.forgetAll();
    }

    /**
     * Carries a plan out. Until the commit any failure takes back what was started; the expanded schema stays.
     *
     * @throws ModuleRefusal when nothing was changed
     */
    void apply(Draft draft, AppliedRun run) throws IOException {
        run.enter(Run.Phase.FETCHING);
        for (ModuleArchive archive : draft.archives().values()) {
            run.checkpoint();
            store.put(archive);
        }
        run.enter(Run.Phase.PREPARING_DATA);
        CrashPoint.MIGRATE.hit();
        for (Feature feature : draft.starts().values()) {
            run.checkpoint();
            ModuleContent content = ModuleContent.of(feature, store);
            migrations.requireTables(content);
            migrations.expand(content);
        }
        CrashPoint.MIGRATED.hit();
        run.enter(Run.Phase.SWITCHING);
        Map<String, Running> fresh = startAll(draft);
        try {
            CrashPoint.PROFILE.hit();
            profiles.save(draft.next());
            profiles.commit(draft.next());
        } catch (IOException | RuntimeException e) {
            fresh.values().forEach(each -> generations.end(each.generation()));
            throw e;
        }
        CrashPoint.COMMITTED.hit();
        List<Running> old = replace(draft, fresh);
        switchTable();
        CrashPoint.SWITCHED.hit();
        run.enter(Run.Phase.FINISHING);
        drain(run);
        old.forEach(each -> generations.end(each.generation()));
    }

    /**
     * Puts a generation of the same version with other settings in the place of the one that runs, if one does. The profile
     * stays as it is. When it does not start, or cannot be kept, nothing has changed.
     *
     * @param keep keeps the choices for good, once it is known that they work
     * @return what ran before, for {@link #retire}; empty when nothing did
     */
    Optional<Running> reconfigure(String module, Choices choices, Runnable keep) throws IOException {
        Running before = running.get(module);
        if (before == null) {
            keep.run();
            return Optional.empty();
        }
        Feature feature = before.generation().feature();
        Running fresh = starter.start(
                feature, DryResolver.resolve(generations.core(), ModuleContent.of(feature, store)), choices);
        try {
            keep.run();
        } catch (RuntimeException e) {
            generations.end(fresh.generation());
            throw e;
        }
        running.put(module, fresh);
        switchTable();
        return Optional.of(before);
    }

    /** Ends what nobody is led to any more, when those have left who were. */
    void retire(Running before) {
        try {
            if (!switchboard.drain(DRAIN_LIMIT)) {
                LOG.warn(
                        "calls go on after {} in {}",
                        DRAIN_LIMIT,
                        before.generation().key());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        generations.end(before.generation());
    }

    /** Ends everything, when the framework stops. */
    void takeDown() {
        running.values().forEach(each -> generations.end(each.generation()));
        running.clear();
    }

    private Map<String, Running> startAll(Draft draft) throws IOException {
        Map<String, Running> fresh = new TreeMap<>();
        try {
            for (Feature feature : draft.starts().values()) {
                fresh.put(
                        feature.module(),
                        starter.start(feature, draft.wires().getOrDefault(feature.module(), java.util.Set.of())));
            }
            return fresh;
        } catch (IOException | RuntimeException e) {
            fresh.values().forEach(each -> generations.end(each.generation()));
            throw e;
        }
    }

    private List<Running> replace(Draft draft, Map<String, Running> fresh) {
        List<Running> old = new ArrayList<>();
        draft.plan().steps().forEach(step -> {
            Running before = running.remove(step.module());
            if (before != null) {
                old.add(before);
            }
            notRunning.remove(step.module());
        });
        running.putAll(fresh);
        profile = draft.next();
        return old;
    }

    private void switchTable() {
        List<Absent> absent = new ArrayList<>();
        for (Entry entry : profile.entries().values()) {
            if (!running.containsKey(entry.module())) {
                absent.add(new Absent(entry.module(), name(entry), why(entry), entry.sinceInstant()));
            }
        }
        arrive();
        switchboard.switchTo(new ContributionTable(
                switchboard.current().number() + 1, Running.contributions(core, running.values()), absent));
    }

    /** Before anyone can ask the pages: who may what must be settled by then. */
    private void arrive() {
        List<Permission> permissions = running.values().stream()
                .flatMap(each -> each.generation().feature().permissions().stream())
                .toList();
        try {
            arrivals.arrive(permissions);
        } catch (RuntimeException e) {
            LOG.warn("permissions that are new could not be taken in; they are tried again at the next switch", e);
        }
    }

    private Absent.Why why(Entry entry) {
        return switch (entry.standing()) {
            case REMOVED -> Absent.Why.REMOVED;
            case PAUSED -> Absent.Why.PAUSED;
            case ENABLED ->
                notRunning(entry.module())
                        .filter(each -> each.state() == State.HELD_BACK)
                        .map(each -> Absent.Why.HELD_BACK)
                        .orElse(Absent.Why.STOPPED);
        };
    }

    /** Its own name, or its id when that cannot be read. */
    Label name(Entry entry) {
        try {
            return store.find(entry.feature()).map(Feature::name).orElse(new Label(entry.module(), entry.module()));
        } catch (IOException | ModuleRefusal e) {
            LOG.warn("the feature of {} cannot be read", entry.module(), e);
            return new Label(entry.module(), entry.module());
        }
    }

    private void drain(AppliedRun run) {
        CrashPoint.DRAIN.hit();
        try {
            if (!switchboard.drain(DRAIN_LIMIT)) {
                run.remark(say("apply.drain", DRAIN_LIMIT.toSeconds()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
