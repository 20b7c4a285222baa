package se.samverkstad.workbench.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.GenerationKey;
import se.samverkstad.modules.table.Switchboard;

/**
 * Runs jobs on two threads: takes up a run whose turn it is, does pieces of it for a while and lets the next one on. Looks every
 * second, and at once when a job was started or a module came.
 */
@Component(immediate = true, service = Runner.class)
public final class Runner {
    /** How long a run is shown after its end. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 1_000;
    private static final Duration TURN = Duration.ofSeconds(5);
    private static final Duration GOODBYE = Duration.ofSeconds(12);

    private final JobRows rows;
    private final Worker worker;
    private final Switchboard switchboard;
    private final Clock clock;
    private final AutoCloseable switches;
    private final String node = UUID.randomUUID().toString();
    private final Set<UUID> taken = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, work -> thread(work, "job"));
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(work -> thread(work, "jobs"));
    private volatile boolean closing;
    private Instant swept = Instant.EPOCH;

    @Activate
    public Runner(
            @Reference JobRows rows,
            @Reference Worker worker,
            @Reference Switchboard switchboard,
            BundleContext framework) {
        this(rows, worker, switchboard, Clock.systemUTC());
        // A server that only carries out a command runs none; the next start does.
        if (!"false".equals(framework.getProperty("org.apache.felix.http.enable"))) {
            timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
        }
    }

    Runner(JobRows rows, Worker worker, Switchboard switchboard, Clock clock) {
        this.rows = rows;
        this.worker = worker;
        this.switchboard = switchboard;
        this.clock = clock;
        this.switches = switchboard.onSwitch(table -> wake());
    }

    private static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    @Deactivate
    public void close() throws Exception {
        switches.close();
        closing = true;
        timer.shutdownNow();
        threads.shutdown();
        threads.awaitTermination(GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
        rows.release(node);
    }

    /** Looks now rather than within a second. Returns at once. */
    void wake() {
        try {
            timer.execute(this::look);
        } catch (RejectedExecutionException e) {
            LOG.debug("closed already", e);
        }
    }

    /** Takes up what is due; on the timer's thread only. */
    void look() {
        ContributionTable table = switchboard.current();
        if (table.generation(GenerationKey.CORE).isEmpty()) {
            return; // still starting: every module would seem to be away
        }
        try {
            List<JobRun> due = rows.due(node, MOST_WAITING);
            due.stream()
                    // What is away is waited for, unless someone has asked for its end.
                    .filter(run ->
                            run.cancelled() || table.generation(run.module()).isPresent())
                    .filter(run -> taken.add(run.id()))
                    .forEach(run -> threads.execute(() -> take(run)));
            sweep();
        } catch (RuntimeException e) {
            LOG.warn("the jobs could not be looked at: {}", e.toString());
        }
    }

    private void sweep() {
        Instant now = clock.instant();
        if (swept.plus(Duration.ofHours(1)).isBefore(now)) {
            rows.sweep(now.minus(KEPT));
            swept = now;
        }
    }

    private void take(JobRun run) {
        boolean more = false;
        try {
            long end = System.nanoTime() + TURN.toNanos();
            Optional<JobRun> now = closing ? Optional.empty() : rows.hold(run.id(), node);
            while (now.isPresent()) {
                now = worker.piece(now.get(), node);
                more = now.isPresent() && !now.get().due().isAfter(clock.instant());
                if (closing || !more || System.nanoTime() > end) {
                    break;
                }
            }
        } catch (RuntimeException e) {
            // The store is away: it is held until its time is out, and looked at again.
            LOG.warn("the job {}/{} could not be kept: {}", run.module(), run.job(), e.toString());
        } finally {
            taken.remove(run.id());
            if (more && !closing) {
                wake();
            }
        }
    }
}
