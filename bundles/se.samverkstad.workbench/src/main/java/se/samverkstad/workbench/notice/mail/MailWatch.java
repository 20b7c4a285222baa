package se.samverkstad.workbench.notice.mail;

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

/** Looks once a minute whether a weekly mail is due. */
@Component(
        immediate = true,
        service = {})
public final class MailWatch {
    private static final Logger LOG = LoggerFactory.getLogger(MailWatch.class);

    private final WeeklyRound round;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "weekly-mail");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public MailWatch(@Reference WeeklyRound round, BundleContext framework) {
        this.round = round;
        // A server that only carries out a command sends none.
        if (!"false".equals(framework.getProperty("org.apache.felix.http.enable"))) {
            timer.scheduleWithFixedDelay(this::quietly, 60, 60, TimeUnit.SECONDS);
        }
    }

    @Deactivate
    void close() {
        timer.shutdownNow();
    }

    private void quietly() {
        try {
            int sent = round.go();
            if (sent > 0) {
                LOG.info("{} weekly mails sent", sent);
            }
        } catch (RuntimeException e) {
            LOG.warn("weekly mails could not be sent: {}", e.getMessage());
        }
    }
}
