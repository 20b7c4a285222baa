package se.samverkstad.workbench.privacy;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.people.privacy.Mark;
import se.samverkstad.people.privacy.Tombstones;
import se.samverkstad.workbench.web.Settled;

/**
 * After a restore: erases and purges again what the backup brought back, before anyone is answered. Without marks that the
 * database lacks, which is the usual start, there is nothing to wait for.
 */
@Component(
        immediate = true,
        service = {Settled.class, Reapplying.class})
public final class Reapplying implements Settled {
    private static final Logger LOG = LoggerFactory.getLogger(Reapplying.class);
    private static final long AGAIN_SECONDS = 5;

    private final Tombstones tombstones;
    private final Erasing erasing;
    private final Erasure purging;
    private final ScheduledExecutorService work = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "erase-again");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean settled;

    @Activate
    public Reapplying(@Reference Tombstones tombstones, @Reference Erasing erasing, @Reference Erasure purging) {
        this.tombstones = tombstones;
        this.erasing = erasing;
        this.purging = purging;
        work.execute(this::run);
        work.scheduleWithFixedDelay(this::adopt, 1, 1, TimeUnit.HOURS);
    }

    @Deactivate
    void close() {
        work.shutdownNow();
    }

    @Override
    public boolean settled() {
        return settled;
    }

    /** Until it succeeds: a database that comes late, or modules that are still being started. */
    private void run() {
        try {
            List<Mark> marks = tombstones.open();
            for (Mark mark : marks) {
                if (mark.person().isPresent()) {
                    erasing.again(mark);
                } else {
                    purging.again(mark);
                }
            }
            settled = true;
            if (!marks.isEmpty()) {
                LOG.info("erased or purged again what a backup had brought back: {}", marks.size());
            }
            adopt();
        } catch (RuntimeException e) {
            LOG.warn(
                    "what was erased could not be erased again yet; nobody is answered until it is: {}",
                    e.getMessage());
            work.schedule(this::run, AGAIN_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** What another node has erased is known here too, should this one be restored. */
    private void adopt() {
        try {
            tombstones.adopt();
        } catch (RuntimeException e) {
            LOG.warn("the marks of what was erased could not be compared: {}", e.getMessage());
        }
    }
}
