package se.samverkstad.modules.engine;

import static se.samverkstad.modules.words.Sentences.say;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.generation.Collector;
import se.samverkstad.modules.generation.Completeness;
import se.samverkstad.modules.generation.Generations;
import se.samverkstad.modules.profile.Profile;
import se.samverkstad.modules.profile.ProfileStore;
import se.samverkstad.modules.table.Contributions;
import se.samverkstad.modules.table.GenerationKey;
import se.samverkstad.modules.table.Label;

/**
 * From a started framework to a workbench that answers: waits for core to be complete, settles what a crash left open,
 * starts the modules of the profile, and says that it is ready.
 */
record Boot(
        BundleContext framework,
        Completeness completeness,
        Collector collector,
        Generations generations,
        ProfileStore profiles,
        Journal journal,
        Entries entries,
        Installation installation,
        CarefulStart careful) {
    private static final Logger LOG = LoggerFactory.getLogger(Boot.class);
    private static final Duration CORE_LIMIT = Duration.ofSeconds(60);

    List<ServiceRegistration<?>> run() throws IOException, InterruptedException {
        awaitFramework();
        List<Bundle> ours = generations.core().stream()
                .filter(bundle -> String.valueOf(bundle.getSymbolicName()).startsWith("se.samverkstad."))
                .toList();
        Optional<String> lacking = completeness.await(ours, CORE_LIMIT);
        if (lacking.isPresent()) {
            throw new IllegalStateException("core is not complete: " + lacking.get());
        }
        // Before anything is brought up, because it also tells whether the database can be opened at all. Asked for
        // once: each asking makes a new set-up code.
        String address = firstAddress();
        Profile current = profiles.current();
        settle(current);
        Contributions core = collector.collect(
                new GenerationKey(GenerationKey.CORE, "", ""),
                new Label("Samverkstad", "Samverkstad"),
                "",
                ours,
                new ArrayList<>());
        careful.bringUp(installation, current, core);
        LOG.info(
                "ready; modules: {}",
                current.entries().values().stream()
                        .map(entry -> entry.module() + " " + entry.version() + " " + entry.standing())
                        .toList());
        Map<String, String> told = new HashMap<>(Map.of("address", address));
        careful.note().ifPresent(note -> {
            told.put("note", note.en());
            told.put("note.sv", note.sv());
        });
        return List.of(tell(told));
    }

    /** What was begun and not ended counts as done when CURRENT names its result, else as never begun. */
    private void settle(Profile current) throws IOException {
        Optional<Journal.Line> open = journal.unfinished();
        if (open.isPresent()) {
            boolean committed = open.get().result().equals(current.hash());
            LOG.warn("the change {} was cut off; it {}", open.get().run(), committed ? "holds" : "is undone");
            entries.settled(open.get(), committed);
            if (committed) {
                journal.done(open.get().run());
            } else {
                journal.failed(open.get().run(), say("apply.cut-off"));
            }
        }
    }

    /** Until every bundle of core has been started: at the first start, and after a demo was put back by start level. */
    private void awaitFramework() throws InterruptedException {
        Semaphore changed = new Semaphore(0);
        FrameworkListener listener = event -> {
            if (event.getType() == FrameworkEvent.STARTED || event.getType() == FrameworkEvent.STARTLEVEL_CHANGED) {
                changed.release();
            }
        };
        framework.addFrameworkListener(listener);
        try {
            while (!isWhole()) {
                changed.acquire();
            }
        } finally {
            framework.removeFrameworkListener(listener);
        }
    }

    private boolean isWhole() {
        Bundle system = framework.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
        String beginning = framework.getProperty(Constants.FRAMEWORK_BEGINNING_STARTLEVEL);
        return system.getState() == Bundle.ACTIVE
                && system.adapt(FrameworkStartLevel.class).getStartLevel()
                        >= (beginning == null ? 1 : Integer.parseInt(beginning));
    }

    /** Why it cannot be used, in both languages; the launcher knows which one is read. */
    static Map<String, String> problem(Exception e) {
        String message = String.valueOf(e.getMessage());
        Label sentence = e instanceof ModuleRefusal refusal
                ? refusal.sentence()
                : say(e instanceof StoreException ? "boot.database" : "boot.failed", message);
        return Map.of("problem", sentence.en(), "problem.sv", sentence.sv());
    }

    /** Tells whoever started the framework that it can be used, or why not. */
    ServiceRegistration<?> tell(Map<String, String> state) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("samverkstad.ready", "true");
        Supplier<Map<String, String>> ready = () -> state;
        return framework.registerService(Supplier.class, ready, properties);
    }

    @SuppressWarnings("rawtypes") // a service interface has no type parameters at run time
    private String firstAddress() {
        try {
            Collection<ServiceReference<Supplier>> found =
                    framework.getServiceReferences(Supplier.class, "(samverkstad.first-address=true)");
            for (ServiceReference<Supplier> reference : found) {
                Supplier<?> supplier = framework.getService(reference);
                if (supplier != null && supplier.get() instanceof String address) {
                    return address;
                }
            }
            return "/";
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
