package se.samverkstad.launcher.framework;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.apache.felix.framework.FrameworkFactory;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;
import org.osgi.service.log.LogService;
import org.osgi.service.log.LoggerFactory;
import se.samverkstad.launcher.DemoHome;
import se.samverkstad.launcher.Exit;
import se.samverkstad.launcher.Messages;
import se.samverkstad.launcher.Refusal;
import se.samverkstad.launcher.log.FrameworkLog;
import se.samverkstad.launcher.log.LogDays;
import se.samverkstad.launcher.log.OsgiLog;

/** The framework with core, in this process. */
public final class Server {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(8);

    private final Framework framework;
    private final CacheKey cacheKey;
    private final boolean demo;
    private boolean marked;
    private @Nullable String note;

    private Server(Framework framework, CacheKey cacheKey, boolean demo) {
        this.framework = framework;
        this.cacheKey = cacheKey;
        this.demo = demo;
    }

    /**
     * Installs and starts core. When this returns core runs, which is not yet {@link #awaitReady ready}.
     *
     * @throws Refusal when the framework or a bundle of core does not start; nothing is left running
     */
    public static Server start(FrameworkSettings settings, Messages messages) {
        try {
            CacheKey cacheKey = new CacheKey(settings.home(), settings.product());
            boolean kept = cacheKey.prepare();
            AtomicReference<@Nullable Server> latest = new AtomicReference<>();
            Exit.first(() -> {
                Server server = latest.get();
                return server == null || server.stop();
            });
            try {
                return attempt(settings, cacheKey, latest::set, messages);
            } catch (BundleException | RuntimeException e) {
                if (!kept) {
                    throw e;
                }
                // The cache is a copy that can always be made anew; what is wrong without it too is told then.
                org.slf4j.LoggerFactory.getLogger(Server.class).warn("The framework's cache is made anew", e);
                cacheKey.clear();
                return attempt(settings, cacheKey, latest::set, messages);
            }
        } catch (BundleException | IOException e) {
            throw Refusal.failed(messages.text("start.failed", String.valueOf(e.getMessage())), e);
        }
    }

    private static Server attempt(
            FrameworkSettings settings, CacheKey cacheKey, Consumer<Server> made, Messages messages)
            throws BundleException, IOException {
        boolean demo = settings.more().containsKey("samverkstad.demo");
        CoreBundles core = CoreBundles.of(settings.product().core());
        if (demo) {
            core = core.and(DemoHome.folder(settings.product()).resolve("bundles"));
        }
        Map<String, Object> properties = settings.properties(cacheKey.cache(), core.moduleLevel(), new FrameworkLog());
        Server server = new Server(new FrameworkFactory().newFramework(untyped(properties)), cacheKey, demo);
        made.accept(server);
        server.run(core, settings.home(), messages);
        return server;
    }

    private void run(CoreBundles core, Path home, Messages messages) throws BundleException {
        boolean running = false;
        try {
            framework.init();
            BundleContext context = framework.getBundleContext();
            context.registerService(
                    new String[] {LogService.class.getName(), LoggerFactory.class.getName()}, new OsgiLog(), null);
            context.registerService(IntPredicate.class, new LogDays(), LogDays.properties());
            Queue<FrameworkEvent> problems = new ConcurrentLinkedQueue<>();
            context.addFrameworkListener(event -> {
                if (event.getType() == FrameworkEvent.ERROR) {
                    problems.add(event);
                }
            });
            List<Bundle> installed = core.install(context);
            if (demo) {
                DemoReset.offer(framework, installed, home);
            }
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
            Map<?, ?> told = new Ready(context, Ready.KERNEL, this::isStopping).await(limit);
            if (demo && told != null && told.get("problem") == null) {
                told = new Ready(context, Ready.DEMO, this::isStopping).await(limit);
            }
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
            String problem = inLanguage(told, "problem", messages);
            if (problem != null) {
                throw Refusal.failed(problem);
            }
            note = inLanguage(told, "note", messages);
            Object address = told.get("address");
            return path(address == null ? "/" : String.valueOf(address));
        } catch (IllegalStateException stopped) {
            return null;
        }
    }

    /** What whoever started it should read beside the address. Known when it is ready. */
    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    private static @Nullable String inLanguage(Map<?, ?> told, String key, Messages messages) {
        Object found = told.get(key + "." + messages.language());
        found = found == null ? told.get(key) : found;
        return found == null ? null : oneLine(String.valueOf(found));
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
