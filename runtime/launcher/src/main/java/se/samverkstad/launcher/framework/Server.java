package se.samverkstad.launcher.framework;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.felix.framework.FrameworkFactory;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;
import org.osgi.service.log.LogService;
import org.osgi.service.log.LoggerFactory;
import se.samverkstad.launcher.Exit;
import se.samverkstad.launcher.Messages;
import se.samverkstad.launcher.Refusal;
import se.samverkstad.launcher.log.FrameworkLog;
import se.samverkstad.launcher.log.OsgiLog;

/** The framework with core, in this process. */
public final class Server {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(8);

    private final Framework framework;
    private final CacheKey cacheKey;
    private boolean marked;

    private Server(Framework framework, CacheKey cacheKey) {
        this.framework = framework;
        this.cacheKey = cacheKey;
    }

    /**
     * Installs and starts core. When this returns core runs, which is not yet {@link #awaitReady ready}.
     *
     * @throws Refusal when the framework or a bundle of core does not start; nothing is left running
     */
    public static Server start(FrameworkSettings settings, Messages messages) {
        try {
            CacheKey cacheKey = new CacheKey(settings.home(), settings.product());
            cacheKey.prepare();
            CoreBundles core = CoreBundles.of(settings.product().core());
            Map<String, Object> properties =
                    settings.properties(cacheKey.cache(), core.moduleLevel(), new FrameworkLog());
            Server server = new Server(new FrameworkFactory().newFramework(untyped(properties)), cacheKey);
            Exit.first(server::stop);
            server.run(core, messages);
            return server;
        } catch (BundleException | IOException e) {
            throw Refusal.failed(messages.text("start.failed", String.valueOf(e.getMessage())), e);
        }
    }

    private void run(CoreBundles core, Messages messages) throws BundleException {
        boolean running = false;
        try {
            framework.init();
            BundleContext context = framework.getBundleContext();
            context.registerService(
                    new String[] {LogService.class.getName(), LoggerFactory.class.getName()}, new OsgiLog(), null);
            Queue<FrameworkEvent> problems = new ConcurrentLinkedQueue<>();
            context.addFrameworkListener(event -> {
                if (event.getType() == FrameworkEvent.ERROR) {
                    problems.add(event);
                }
            });
            List<Bundle> installed = core.install(context);
            framework.start();
            refuseUnlessRunning(installed, problems, messages);
            running = true;
        } finally {
            if (!running) {
                stopFramework();
            }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Felix takes its logger as an object among the properties
    private static Map<String, String> untyped(Map<String, Object> properties) {
        return (Map) properties;
    }

    private static void refuseUnlessRunning(List<Bundle> core, Iterable<FrameworkEvent> problems, Messages messages) {
        List<Bundle> missing = CoreBundles.notRunning(core);
        if (!missing.isEmpty()) {
            StringBuilder told = new StringBuilder();
            for (Bundle bundle : missing) {
                told.append(System.lineSeparator())
                        .append("  ")
                        .append(bundle.getSymbolicName())
                        .append(": ")
                        .append(why(bundle, problems));
            }
            throw Refusal.failed(messages.text("core.not-running", missing.size()) + told);
        }
    }

    private static String why(Bundle bundle, Iterable<FrameworkEvent> problems) {
        for (FrameworkEvent problem : problems) {
            Throwable thrown = problem.getThrowable();
            if (bundle.equals(problem.getBundle()) && thrown != null) {
                Throwable cause = thrown.getCause();
                return thrown.getMessage() + (cause == null ? "" : " (" + cause + ")");
            }
        }
        return "?";
    }

    /**
     * Waits until core says that it is ready.
     *
     * @return the path to open first, or nothing when the server was stopped meanwhile
     * @throws Refusal when the time is out, telling what is missing
     */
    public @Nullable String awaitReady(Duration limit, Messages messages) throws InterruptedException {
        BundleContext context = framework.getBundleContext();
        if (context == null) {
            return null;
        }
        try {
            Ready ready = new Ready(context, this::isStopping);
            Map<?, ?> told = ready.await(limit);
            if (told == null) {
                if (isStopping()) {
                    return null;
                }
                List<String> missing = MissingComponents.in(context);
                throw Refusal.failed(messages.text(
                        "ready.late",
                        limit.toSeconds(),
                        missing.isEmpty() ? messages.text("ready.unknown") : String.join("; ", missing)));
            }
            Object problem = told.get("problem." + messages.language());
            problem = problem == null ? told.get("problem") : problem;
            if (problem != null) {
                throw Refusal.failed(oneLine(String.valueOf(problem)));
            }
            Object address = told.get("address");
            return path(address == null ? "/" : String.valueOf(address));
        } catch (IllegalStateException stopped) {
            return null;
        }
    }

    static String path(String told) {
        String line = oneLine(told);
        return line.startsWith("/") ? line : "/" + line;
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}]+", " ").strip();
    }

    private boolean isStopping() {
        int state = framework.getState();
        return state == Bundle.STOPPING || state == Bundle.RESOLVED || state == Bundle.INSTALLED;
    }

    /** Waits until someone stops the framework, then notes that it stopped cleanly. */
    public void awaitStop() throws InterruptedException {
        framework.waitForStop(0);
        markClean();
    }

    /**
     * Stops within the limit.
     *
     * @return whether everything stopped; if not, the cache is made anew at the next start
     */
    public boolean stop() {
        if (stopFramework()) {
            markClean();
            return true;
        }
        return false;
    }

    private boolean stopFramework() {
        try {
            framework.stop();
            return framework.waitForStop(STOP_LIMIT.toMillis()).getType() == FrameworkEvent.STOPPED;
        } catch (BundleException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Returns only when the mark is written, whoever writes it: the process may be halted right after. */
    private synchronized void markClean() {
        if (!marked) {
            marked = true;
            try {
                cacheKey.stoppedCleanly();
            } catch (IOException e) {
                // Without the marker the next start makes the cache anew, which is slower and right.
                org.slf4j.LoggerFactory.getLogger(Server.class).warn("The clean stop could not be noted", e);
            }
        }
    }
}
