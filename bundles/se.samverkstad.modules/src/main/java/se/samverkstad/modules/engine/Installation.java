package se.samverkstad.modules.engine;

import static se.samverkstad.modules.words.Sentences.say;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.modules.archive.ContentStore;
import se.samverkstad.modules.archive.Feature;
import se.samverkstad.modules.archive.ModuleArchive;
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
import se.samverkstad.modules.table.Absent;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.Contributions;
import se.samverkstad.modules.table.Label;
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
    private final Map<String, Running> running = new TreeMap<>();
    private final Map<String, Label> stopped = new ConcurrentHashMap<>();
    private Optional<Contributions> core = Optional.empty();
    private volatile Profile profile = Profile.EMPTY;

    Installation(
            ProfileStore profiles,
            ContentStore store,
            Generations generations,
            ModuleMigrations migrations,
            Running.Starter starter,
            LeasedSwitchboard switchboard) {
        this.profiles = profiles;
        this.store = store;
        this.generations = generations;
        this.migrations = migrations;
        this.starter = starter;
        this.switchboard = switchboard;
    }

    Profile profile() {
        return profile;
    }

    /** Why a module of the profile does not run. */
    Optional<Label> stopped(String module) {
        return Optional.ofNullable(stopped.get(module));
    }

    /** Starts what the profile names, after a start of the framework. One that cannot start stays in the profile. */
    void bringUp(Profile current, Contributions core) throws IOException {
        this.core = Optional.of(core);
        this.profile = current;
        generations.forgetAll();
        for (Entry entry : current.entries().values()) {
            if (entry.standing() == Standing.ENABLED) {
                try {
                    Feature feature = store.find(entry.feature())
                            .orElseThrow(() ->
                                    Sentences.refuse(Code.DAMAGED, "store.missing", entry.module(), "feature.json"));
                    ModuleContent content = ModuleContent.of(feature, store);
                    ModuleRules.check(content);
                    migrations.apply(content);
                    running.put(
                            entry.module(), starter.start(feature, DryResolver.resolve(generations.core(), content)));
                } catch (IOException | RuntimeException e) {
                    // Whatever one of them has, core and the others come up.
                    Label why = e instanceof ModuleRefusal refusal
                            ? refusal.sentence()
                            : Sentences.say("generation.fails", entry.module(), String.valueOf(e.getMessage()));
                    LOG.error("{} {} did not start: {}", entry.module(), entry.version(), why.en(), e);
                    stopped.put(entry.module(), why);
                }
            }
        }
        switchTable();
    }

    /**
     * Carries a plan out. Until the commit any failure takes back what was started; the expanded schema stays.
     *
     * @throws ModuleRefusal when nothing was changed
     */
    void apply(Draft draft, AppliedRun run) throws IOException {
        run.enter(Run.Phase.FETCHING);
        for (ModuleArchive archive : draft.archives().values()) {
            store.put(archive);
        }
        run.enter(Run.Phase.PREPARING_DATA);
        CrashPoint.MIGRATE.hit();
        for (Feature feature : draft.starts().values()) {
            migrations.apply(ModuleContent.of(feature, store));
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
            stopped.remove(step.module());
        });
        running.putAll(fresh);
        profile = draft.next();
        return old;
    }

    private void switchTable() {
        List<Absent> absent = new ArrayList<>();
        for (Entry entry : profile.entries().values()) {
            if (!running.containsKey(entry.module())) {
                absent.add(new Absent(
                        entry.module(), name(entry), entry.standing() != Standing.REMOVED, entry.sinceInstant()));
            }
        }
        switchboard.switchTo(new ContributionTable(
                switchboard.current().number() + 1, Running.contributions(core, running.values()), absent));
    }

    private Label name(Entry entry) {
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
