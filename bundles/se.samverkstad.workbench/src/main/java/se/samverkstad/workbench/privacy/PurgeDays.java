package se.samverkstad.workbench.privacy;

import java.time.Clock;
import java.time.Duration;
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
import se.samverkstad.modules.change.ModuleRefusal;

/**
 * Carries out what is due: at the start, so that a day on which the server was down is made up for, and then each minute. A
 * purge that was cut off is gone on with first.
 */
@Component(service = PurgeDays.class, immediate = true)
public final class PurgeDays {
    private static final Logger LOG = LoggerFactory.getLogger(PurgeDays.class);
    private static final Duration EACH = Duration.ofMinutes(1);

    private final PurgeOrders orders;
    private final Erasure erasure;
    private final Reapplying reapplying;
    private final Clock clock = Clock.systemUTC();
    private final ScheduledExecutorService work = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "purges");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public PurgeDays(@Reference PurgeOrders orders, @Reference Erasure erasure, @Reference Reapplying reapplying) {
        this.orders = orders;
        this.erasure = erasure;
        this.reapplying = reapplying;
        work.scheduleWithFixedDelay(this::look, 1, EACH.toSeconds(), TimeUnit.SECONDS);
    }

    @Deactivate
    void close() {
        work.shutdownNow();
    }

    /** Looks soon, for something may be due. */
    void soon() {
        work.execute(this::look);
    }

    private void look() {
        try {
            if (!reapplying.settled()) {
                work.schedule(this::look, 1, TimeUnit.SECONDS); // first what a backup brought back
                return;
            }
            List<PurgeOrder> all = orders.all();
            // Cut off between the last set and the profile.
            all.stream()
                    .filter(each -> each.state() == PurgeOrder.State.DONE)
                    .filter(erasure::leftOver)
                    .forEach(this::carryOut);
            List<PurgeOrder> due = all.stream()
                    .filter(PurgeOrder::open)
                    .filter(each -> !each.due().isAfter(clock.instant()))
                    .toList();
            due.forEach(this::carryOut);
        } catch (RuntimeException e) {
            LOG.warn("purges that may be due could not be looked for; it is tried again: {}", e.getMessage());
        }
    }

    private void carryOut(PurgeOrder order) {
        try {
            erasure.carryOut(order);
            LOG.info("purged {} of {} by a decision", order.sets(), order.module());
        } catch (ModuleRefusal e) {
            if (e.code() == ModuleRefusal.Code.NOT_APPLICABLE && order.state() == PurgeOrder.State.PLANNED) {
                erasure.lapse(order, "not-removed");
            }
            LOG.info("{} is not purged now: {}", order.module(), e.sentence().en());
        } catch (RuntimeException e) {
            LOG.warn("{} could not be purged; it is tried again", order.module(), e);
        }
    }
}
