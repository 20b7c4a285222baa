package se.samverkstad.workbench.notice.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import se.samverkstad.modules.table.GenerationKey;
import se.samverkstad.modules.table.Switchboard;
import se.samverkstad.workbench.notice.NoticeRows;

/** Looks every few seconds whether core has something to tell, and once a day for notices that are too old to be kept. */
@Component(
        immediate = true,
        service = {})
public final class CoreNews {
    /** How long a notice is kept, read or not. */
    static final Duration KEPT = Duration.ofDays(90);

    private static final Logger LOG = LoggerFactory.getLogger(CoreNews.class);
    private static final int SECONDS = 5;

    private final ModuleNews modules;
    private final PlannedNews planned;
    private final BackupNews backups;
    private final NoticeRows rows;
    private final Switchboard switchboard;
    private final Clock clock = Clock.systemUTC();
    private Instant swept = Instant.EPOCH;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "notices");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public CoreNews(
            @Reference ModuleNews modules,
            @Reference PlannedNews planned,
            @Reference BackupNews backups,
            @Reference NoticeRows rows,
            @Reference Switchboard switchboard,
            BundleContext framework) {
        this.modules = modules;
        this.planned = planned;
        this.backups = backups;
        this.rows = rows;
        this.switchboard = switchboard;
        // A server that only carries out a command tells nobody; the next start does.
        if (!"false".equals(framework.getProperty("org.apache.felix.http.enable"))) {
            timer.scheduleWithFixedDelay(this::look, 1, SECONDS, TimeUnit.SECONDS);
        }
    }

    @Deactivate
    void close() {
        timer.shutdownNow();
    }

    private void look() {
        if (switchboard.current().generation(GenerationKey.CORE).isEmpty()) {
            return; // still starting: nobody could be told
        }
        quietly("changes of modules", modules::tell);
        quietly("planned changes", planned::tell);
        quietly("backups", backups::tell);
        quietly("old notices", this::sweep);
    }

    private void sweep() {
        Instant now = clock.instant();
        if (swept.plus(Duration.ofDays(1)).isBefore(now)) {
            int gone = rows.sweep(now.minus(KEPT));
            swept = now;
            if (gone > 0) {
                LOG.info("{} notices are older than {} days and no longer kept", gone, KEPT.toDays());
            }
        }
    }

    private static void quietly(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("{} could not be told: {}", what, e.getMessage());
        }
    }
}
