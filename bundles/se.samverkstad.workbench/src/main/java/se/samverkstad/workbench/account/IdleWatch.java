package se.samverkstad.workbench.account;

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
import se.samverkstad.people.guests.Guests;

/** Looks once a day for accounts that rest and for guests whose time is over; the first time an hour after the start. */
@Component(
        immediate = true,
        service = {})
public final class IdleWatch {
    private static final Logger LOG = LoggerFactory.getLogger(IdleWatch.class);

    private final IdleRound round;
    private final Guests guests;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "idle-accounts");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public IdleWatch(@Reference IdleRound round, @Reference Guests guests, BundleContext framework) {
        this.round = round;
        this.guests = guests;
        // A server that only carries out a command does not.
        if (!"false".equals(framework.getProperty("org.apache.felix.http.enable"))) {
            timer.scheduleWithFixedDelay(this::quietly, 1, 24, TimeUnit.HOURS);
        }
    }

    @Deactivate
    void close() {
        timer.shutdownNow();
    }

    private void quietly() {
        quietly("accounts that rest", round::go);
        quietly("guests whose time is over", guests::sweep);
    }

    private static void quietly(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("{} could not be looked for: {}", what, e.getMessage());
        }
    }
}
