package se.samverkstad.launcher.framework;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Dictionary;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.launcher.DemoHome;

/**
 * Puts a demo back without ending the process: the highest start level of core, where all stands that uses the home, is
 * stopped, the home is emptied, and everything is started again, as on the first day. Libraries and the web server go on, so
 * the port stays held, and so does the page that says that Samverkstad is starting.
 */
final class DemoReset implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(DemoReset.class);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** Lets the answer to the one who asked reach the browser. */
    private static final Duration ANSWER = Duration.ofMillis(400);

    private final Framework framework;
    private final Set<Bundle> core;
    private final Path home;
    private final AtomicBoolean running = new AtomicBoolean();

    private DemoReset(Framework framework, List<Bundle> core, Path home) {
        this.framework = framework;
        this.core = new HashSet<>(core);
        this.home = home;
    }

    /** Registers it as a {@link Runnable}, which returns at once; two class loaders meet in Java's own type. */
    static void offer(Framework framework, List<Bundle> core, Path home) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("samverkstad.demo.reset", "true");
        framework.getBundleContext().registerService(Runnable.class, new DemoReset(framework, core, home), properties);
    }

    @Override
    public void run() {
        if (running.compareAndSet(false, true)) {
            Thread thread = new Thread(this::reset, "demo-reset");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void reset() {
        try {
            LockSupport.parkNanos(ANSWER.toNanos());
            FrameworkStartLevel levels = framework.adapt(FrameworkStartLevel.class);
            int all = levels.getStartLevel();
            int ours = core.stream()
                    .mapToInt(bundle -> bundle.adapt(BundleStartLevel.class).getStartLevel())
                    .max()
                    .orElseThrow();
            go(levels, ours - 1);
            for (Bundle bundle : framework.getBundleContext().getBundles()) {
                if (bundle.getBundleId() != 0 && !core.contains(bundle)) {
                    bundle.uninstall();
                }
            }
            DemoHome.empty(home);
            go(levels, all);
            LOG.info("the demo is back at its first day");
        } catch (BundleException | IOException | IllegalStateException e) {
            LOG.error("the demo could not be put back; stop it and start it again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running.set(false);
        }
    }

    private static void go(FrameworkStartLevel levels, int level) throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        levels.setStartLevel(level, event -> {
            if (levels.getStartLevel() == level) {
                reached.countDown();
            }
        });
        if (!reached.await(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("start level %d was not reached".formatted(level));
        }
    }
}
