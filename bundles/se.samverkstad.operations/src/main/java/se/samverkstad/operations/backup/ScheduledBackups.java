package se.samverkstad.operations.backup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.audit.By;
import se.samverkstad.store.setting.Settings;

/**
 * Makes a backup each day at its time. One that was missed, because nothing ran, is made soon after the start; one that
 * failed is tried again each hour. Nothing is due on the day an installation is new.
 */
@Component(
        immediate = true,
        service = {})
public final class ScheduledBackups {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduledBackups.class);
    private static final String SINCE = "backup.since";
    private static final Duration AGAIN = Duration.ofHours(1);

    private final BackupRuns runs;
    private final BackupLetters letters;
    private final Settings settings;
    private final Clock clock;
    private @Nullable Attempt begun;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "backup-schedule");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public ScheduledBackups(
            @Reference BackupRuns runs,
            @Reference BackupLetters letters,
            @Reference Settings settings,
            BundleContext framework) {
        this(runs, letters, settings, Clock.systemUTC());
        // A server that only carries out a command makes none.
        if (!"false".equals(framework.getProperty("org.apache.felix.http.enable"))) {
            timer.scheduleWithFixedDelay(this::quietly, 30, 30, TimeUnit.SECONDS);
        }
    }

    ScheduledBackups(BackupRuns runs, BackupLetters letters, Settings settings, Clock clock) {
        this.runs = runs;
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
    }

    @Deactivate
    void close() {
        timer.shutdownNow();
    }

    private void quietly() {
        try {
            tick();
        } catch (RuntimeException e) {
            LOG.warn("whether a backup is due could not be told: {}", e.getMessage());
        }
    }

    /** Begins one when it is due, and tells how the last one ended; always on the same thread. */
    void tick() {
        Instant now = clock.instant();
        Optional<Instant> since = settings.value(SINCE).flatMap(ScheduledBackups::instant);
        if (since.isEmpty()) {
            settings.save(Map.of(SINCE, Optional.of(now.toString())), By.SYSTEM);
            return;
        }
        BackupPlan plan = runs.plan();
        tell(plan);
        Instant due = plan.lastDue(now);
        boolean wanted = plan.on()
                && due.isAfter(since.get())
                && runs.lastGood().filter(made -> !made.isBefore(due)).isEmpty();
        boolean triedLately = runs.latest()
                .filter(attempt ->
                        attempt.running() || attempt.begun().plus(AGAIN).isAfter(now))
                .isPresent();
        if (wanted && !triedLately) {
            begun = runs.begin(By.SYSTEM);
        }
    }

    private void tell(BackupPlan plan) {
        Attempt ended = begun;
        if (ended != null && !ended.running()) {
            begun = null;
            ended.failure().ifPresent(why -> letters.failed(ended.begun(), why, plan.folder()));
        }
        runs.lastGood().ifPresent(letters::good);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
