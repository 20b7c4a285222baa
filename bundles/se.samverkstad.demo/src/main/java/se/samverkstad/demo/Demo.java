package se.samverkstad.demo;

import static org.osgi.service.component.annotations.ReferenceCardinality.OPTIONAL;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;

import java.time.Instant;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.demo.DemoPerson;
import se.samverkstad.modules.change.Change;
import se.samverkstad.modules.table.Switchboard;

/**
 * Fills the demo when the kernel says that it is ready, and then says so to the launcher. All of it runs on one thread; a
 * module that is installed later is filled on it too.
 */
@Component(service = Demo.class, immediate = true)
public final class Demo {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private final ExecutorService work = Executors.newSingleThreadExecutor(task -> new Thread(task, "demo"));
    private final BundleContext framework;
    private final DemoFolders folders;
    private final Inhabitants inhabitants;
    private final FirstChanges changes;
    private final Contents contents;
    private final Steps steps;
    private final AutoCloseable subscription;

    @Activate
    public Demo(
            BundleContext framework,
            @Reference DemoFolders folders,
            @Reference Inhabitants inhabitants,
            @Reference FirstChanges changes,
            @Reference Contents contents,
            @Reference Steps steps,
            @Reference Switchboard switchboard) {
        this.framework = framework;
        this.folders = folders;
        this.inhabitants = inhabitants;
        this.changes = changes;
        this.contents = contents;
        this.steps = steps;
        this.subscription = switchboard.onSwitch(table -> submit(this::fillLater));
    }

    /** Registered by the kernel when the profile has been started, or could not be. */
    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, target = "(samverkstad.ready=true)")
    void bindKernel(Supplier<?> kernel) {
        if (kernel.get() instanceof Map<?, ?> told && told.get("problem") == null) {
            submit(this::begin);
        }
    }

    void unbindKernel(Supplier<?> kernel) {
        // Everything of ours stops with it.
    }

    @Deactivate
    void stop() throws Exception {
        subscription.close();
        work.shutdownNow();
        if (!work.awaitTermination(5, TimeUnit.SECONDS)) {
            LOG.warn("the demo was still being filled");
        }
    }

    private void submit(Runnable task) {
        try {
            work.execute(task);
        } catch (RejectedExecutionException e) {
            LOG.debug("the demo is stopping", e);
        }
    }

    private void begin() {
        long began = System.nanoTime();
        try {
            Instant start = folders.start();
            Municipality municipality = Municipality.read(folders);
            World world = inhabitants.enter(folders, municipality, start);
            contents.fill(world);
            DemoPerson administrator = world.person("systemforvaltare");
            By by = By.person(administrator.id(), administrator.name());
            for (int i = 0; i < FirstChanges.ALL.size(); i++) {
                Change change = FirstChanges.ALL.get(i);
                steps.once("change " + (i + 1), () -> {
                    changes.carryOut(change, by);
                    contents.fill(world);
                });
            }
            contents.fill(world);
            inhabitants.open(world);
            LOG.info("the demo is filled, in {} ms", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
            tell(Map.of("address", "/logga-in"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.error("the demo could not be filled", e);
            String why = String.valueOf(e.getMessage());
            tell(Map.of(
                    "problem", "The demo could not be filled: " + why,
                    "problem.sv", "Demon kunde inte fyllas: " + why));
        }
    }

    private void fillLater() {
        inhabitants.world().ifPresent(contents::fill);
    }

    private void tell(Map<String, String> state) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("samverkstad.demo.ready", "true");
        Supplier<Map<String, String>> ready = () -> state;
        framework.registerService(Supplier.class, ready, properties);
    }
}
