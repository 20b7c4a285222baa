package se.samverkstad.operations.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.store.backup.BackupRefused;
import se.samverkstad.store.backup.Backups;
import se.samverkstad.store.backup.Backups.Step;
import se.samverkstad.store.backup.KeptBackup;
import se.samverkstad.store.setting.Settings;

/** The backups of this installation: makes one when asked, one at a time, and remembers how it went. */
@Component(service = {BackupRuns.class, BackupStatus.class})
public final class BackupRuns implements BackupStatus {
    private static final Logger LOG = LoggerFactory.getLogger(BackupRuns.class);

    private final Backups backups;
    private final Settings settings;
    private final Path home;
    private final Clock clock;
    private final AuditLog log;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "backup");
        made.setDaemon(true);
        return made;
    });
    private volatile @Nullable Attempt latest;
    /** Why the last one that came to an end was not made; one that was cancelled came to none. */
    private volatile @Nullable BackupRefused failing;

    private volatile List<KeptBackup> kept = List.of();

    @Activate
    public BackupRuns(
            @Reference Backups backups,
            @Reference Settings settings,
            @Reference AuditLog log,
            BundleContext framework) {
        this(backups, settings, Path.of(framework.getProperty("samverkstad.home")), Clock.systemUTC(), log);
        thread.execute(this::look);
    }

    BackupRuns(Backups backups, Settings settings, Path home, Clock clock, AuditLog log) {
        this.log = log;
        this.backups = backups;
        this.settings = settings;
        this.home = home;
        this.clock = clock;
    }

    @Deactivate
    void close() {
        thread.shutdownNow();
    }

    Path home() {
        return home;
    }

    public BackupPlan plan() {
        return BackupPlan.read(settings, home);
    }

    public void save(BackupPlan plan, By by) {
        settings.save(plan.rows(home), by);
        thread.execute(this::look);
    }

    /** Those in the folder, newest first, as they were when it was last looked at. */
    public List<KeptBackup> kept() {
        return kept;
    }

    public Optional<Attempt> latest() {
        return Optional.ofNullable(latest);
    }

    /** Begins one in the folder of the plan, on another thread; answers the one that runs when there is one. */
    public Attempt begin(By by) {
        synchronized (thread) {
            Attempt now = latest;
            if (now != null && now.running()) {
                return now;
            }
            Attempt begun = new Attempt(clock.instant());
            latest = begun;
            thread.execute(() -> run(begun, by));
            return begun;
        }
    }

    /** Waits until nothing is being made or looked at; for tests. */
    void awaitIdle() throws InterruptedException {
        CountDownLatch idle = new CountDownLatch(1);
        thread.execute(idle::countDown);
        idle.await();
    }

    /** Looks at the folder again; the disk may be slow or away, so nobody who waits calls it. */
    void look() {
        kept = backups.in(plan().folder());
    }

    private KeptBackup make(Attempt attempt, BackupPlan plan) {
        attempt.enter();
        try {
            return backups.make(plan.folder(), attempt::reached);
        } catch (BackupRefused e) {
            if (attempt.unwanted()) {
                throw new Attempt.Unwanted();
            }
            throw e;
        } finally {
            attempt.leave();
        }
    }

    private void run(Attempt attempt, By by) {
        try {
            BackupPlan plan = plan();
            KeptBackup made = make(attempt, plan);
            failing = null;
            attempt.made(made);
            record(Act.of("backup.made", by, "").named(made.place().toString()));
            LOG.info(
                    "backup made: {}, {} rows, {} files, {} bytes",
                    made.place(),
                    made.allRows(),
                    made.files(),
                    made.bytes());
            thin(plan);
        } catch (BackupRefused e) {
            LOG.error("no backup was made: {}", e.getMessage(), e.getCause());
            refused(attempt, e, by);
        } catch (Attempt.Unwanted e) {
            LOG.info("the backup was cancelled");
            attempt.stopped();
        } catch (RuntimeException e) {
            LOG.error("no backup was made", e);
            refused(attempt, unexpected(e), by);
        } catch (Error e) {
            try {
                LOG.error("no backup was made", e);
            } finally {
                // Whoever waits for it must not wait for ever.
                refused(attempt, unexpected(e), by);
            }
            throw e;
        } finally {
            look();
        }
    }

    private void refused(Attempt attempt, BackupRefused why, By by) {
        failing = why;
        attempt.refused(why);
        record(Act.of("backup.failed", by, ""));
    }

    private static BackupRefused unexpected(Throwable e) {
        return new BackupRefused(
                "FAILED",
                "Ett oväntat fel, loggen säger vilket: %s.".formatted(e),
                "An unexpected error, the log says which: %s.".formatted(e),
                e);
    }

    /** A backup that was made is no less made because an old one cannot be taken away. */
    private void thin(BackupPlan plan) {
        try {
            backups.thin(plan.folder(), plan.days(), plan.weeks())
                    .forEach(gone -> LOG.info("backup no longer kept: {}", gone.place()));
        } catch (RuntimeException e) {
            LOG.error("old backups could not be taken away", e);
        }
    }

    /** For the command line: makes one where it is told, and waits for it. */
    KeptBackup make(Path to, java.util.function.Consumer<Step> progress) {
        KeptBackup made = backups.make(to, progress);
        record(Act.of("backup.made", By.commandLine(), "").named(made.place().toString()));
        thread.execute(this::look);
        return made;
    }

    /** A backup that was made is no less made because the record cannot be written. */
    private void record(Act act) {
        try {
            log.append(act);
        } catch (StoreException e) {
            LOG.error("{} is not on the record: {}", act.kind(), e.getMessage());
        }
    }

    @Override
    public Optional<Instant> lastGood() {
        return kept.stream().findFirst().map(KeptBackup::made);
    }

    @Override
    public Optional<Instant> next() {
        BackupPlan plan = plan();
        return plan.on() ? Optional.of(plan.nextDue(clock.instant())) : Optional.empty();
    }

    @Override
    public boolean running() {
        return latest().filter(Attempt::running).isPresent();
    }

    @Override
    public Optional<Trouble> trouble() {
        BackupRefused failure = failing;
        List<KeptBackup> there = kept;
        if (failure != null) {
            return Optional.of(new Trouble(Trouble.Kind.FAILED, Findings.failed(failure)));
        }
        if (!there.isEmpty() && !there.get(0).damaged().isEmpty()) {
            return Optional.of(new Trouble(
                    Trouble.Kind.DAMAGED, Findings.damaged(there.get(0).damaged())));
        }
        if (!plan().on()) {
            return Optional.of(new Trouble(Trouble.Kind.OFF, Findings.off()));
        }
        Instant old = clock.instant().minus(Duration.ofHours(49));
        return lastGood()
                .filter(made -> made.isBefore(old))
                .map(made -> new Trouble(Trouble.Kind.OLD, Findings.old(made)));
    }

    /** Whether a backup can be put there; makes the folder when it is missing. */
    public boolean canWrite(Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.isDirectory(folder) && Files.isWritable(folder);
        } catch (java.io.IOException e) {
            return false;
        }
    }

    /** Whether the backups lie on the disk that they are to protect against the loss of. */
    public boolean onTheSameDisk() {
        try {
            Path folder = plan().folder();
            Path there = folder;
            while (!Files.exists(there) && there.getParent() != null) {
                there = there.getParent();
            }
            return Files.getFileStore(there).equals(Files.getFileStore(home));
        } catch (java.io.IOException e) {
            return false;
        }
    }
}
