package se.samverkstad.people.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.AuditLog;
import se.samverkstad.api.audit.AuditStanding;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.store.StoreException;

/**
 * Verifies the record at the start, each hour what is new and each day all of it, and keeps the {@link Anchor}. What the
 * server could not write because it stood still, such as that a backup was put back, it writes when it starts again.
 */
@Component(immediate = true, service = AuditStanding.class)
public final class Watch implements AuditStanding {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration DAY = Duration.ofDays(1);
    private static final String RESTORED = "backup.restored";

    private final AuditLog log;
    private final AuditRecord record;
    private final Path home;
    private final String build;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "audit-watch");
        thread.setDaemon(true);
        return thread;
    });
    private boolean watching;
    private Instant whole = Instant.EPOCH;
    private volatile Standing standing = Says.unknown();

    @Activate
    public Watch(@Reference AuditLog log, @Reference AuditRecord record, BundleContext framework) {
        this(
                log,
                record,
                Path.of(framework.getProperty("samverkstad.home")),
                Optional.ofNullable(framework.getProperty("samverkstad.build")).orElse(""),
                Clock.systemUTC());
        // A server that only carries out a command, or rehearses an upgrade, leaves the record to the one that runs.
        watching = !"false".equals(framework.getProperty("org.apache.felix.http.enable"));
        if (watching) {
            timer.execute(this::begin);
            timer.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.HOURS);
        }
    }

    Watch(AuditLog log, AuditRecord record, Path home, String build, Clock clock) {
        this.log = log;
        this.record = record;
        this.home = home;
        this.build = build;
        this.clock = clock;
    }

    @Deactivate
    void close() throws InterruptedException {
        if (watching) {
            timer.execute(this::tick);
        }
        timer.shutdown();
        if (!timer.awaitTermination(3, TimeUnit.SECONDS)) {
            LOG.warn("the record was not verified to its end before the stop");
        }
    }

    @Override
    public Standing standing() {
        return standing;
    }

    private void begin() {
        guarded(() -> {
            catchUp();
            verify();
        });
    }

    private void tick() {
        guarded(this::verify);
    }

    private interface Work {
        void run() throws IOException;
    }

    private void guarded(Work work) {
        try {
            work.run();
        } catch (IOException | UncheckedIOException | StoreException e) {
            LOG.warn("the record could not be verified: {}", e.getMessage());
            standing = Says.failed(String.valueOf(e.getMessage()));
        }
    }

    /** What happened while nothing ran. */
    void catchUp() throws IOException {
        Optional<Anchor> anchor = Anchor.read(home);
        Path mark = home.resolve(Anchor.FOLDER).resolve("restored");
        Properties restored = Anchor.lines(mark);
        if (!restored.isEmpty()) {
            String from = anchor.map(each -> Long.toString(each.number())).orElse("");
            log.append(Act.of(RESTORED, By.commandLine(restored.getProperty("by", "")), "")
                    .named(restored.getProperty("backup", ""))
                    .with("aside", restored.getProperty("aside", ""))
                    .with("anchor", from));
            Files.deleteIfExists(mark);
        }
        anchor.map(Anchor::build)
                .filter(before -> !before.isEmpty() && !before.equals(build))
                .ifPresent(before -> log.append(
                        new Act("system.upgraded", By.SYSTEM, "", java.util.Map.of(Act.FROM, before, Act.TO, build))));
    }

    /** All of it once a day, else what is new since the anchor. */
    void verify() throws IOException {
        Optional<Anchor> anchor = Anchor.read(home);
        Instant now = clock.instant();
        boolean all = anchor.isEmpty() || !now.isBefore(whole.plus(DAY));
        boolean cut = anchor.isPresent() && !holds(anchor.get());
        Verdict verdict = all || cut
                ? record.verify()
                : record.verify(anchor.get().number(), anchor.get().hash());
        if (verdict.broken().isPresent()) {
            broken(verdict.broken().get(), now);
        } else if (cut) {
            broken(anchor.get().number(), now);
        } else {
            whole = all ? now : whole;
            new Anchor(verdict.entries(), verdict.head(), build).write(home);
            standing = Says.whole(verdict.entries(), now);
        }
    }

    /** Whether what was whole then is still there, or a restore since then tells why not. */
    private boolean holds(Anchor anchor) {
        boolean there = anchor.number() == 0
                || record.numbered(anchor.number())
                        .filter(entry -> entry.hash().equals(anchor.hash()))
                        .isPresent();
        if (there) {
            return true;
        }
        return record.latest(RESTORED)
                .filter(entry -> entry.detail("anchor").matches("\\d{1,18}"))
                .filter(entry -> Long.parseLong(entry.detail("anchor")) >= anchor.number())
                .isPresent();
    }

    private void broken(long number, Instant now) {
        standing = Says.broken(number, now);
        String target = Long.toString(number);
        boolean told = record.latest("audit.broken")
                .filter(entry -> entry.target().equals(target))
                .isPresent();
        if (!told) {
            LOG.error("the record of who did what is broken at entry {}", number);
            log.append(Act.of("audit.broken", By.SYSTEM, target));
        }
    }
}
