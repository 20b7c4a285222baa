package se.samverkstad.workbench.health;

import static org.osgi.service.component.annotations.ReferenceCardinality.OPTIONAL;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.modules.change.InstalledModule;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.store.status.DatabaseStatus;

/** Everything that must be so before people are let in: the kernel has started, core is whole, the database answers. */
@Component(service = Readiness.class)
public final class Readiness {
    private final CoreComponents components;
    private final DatabaseStatus database;
    private final Modules modules;
    private final AtomicInteger started = new AtomicInteger();

    @Activate
    public Readiness(
            @Reference CoreComponents components, @Reference DatabaseStatus database, @Reference Modules modules) {
        this.components = components;
        this.database = database;
        this.modules = modules;
    }

    /** Registered by the kernel when the profile has been started. */
    @Reference(cardinality = OPTIONAL, policy = DYNAMIC, target = "(samverkstad.ready=true)")
    void bindKernel(Supplier<?> kernel) {
        started.incrementAndGet();
    }

    void unbindKernel(Supplier<?> kernel) {
        started.decrementAndGet();
    }

    /** One line for each; empty when ready. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (started.get() == 0) {
            problems.add("the kernel has not started");
        }
        problems.addAll(components.problems());
        if (!database.ask().answers()) {
            problems.add("the database does not answer");
        }
        for (InstalledModule module : modules.installed()) {
            if (module.state() == InstalledModule.State.STOPPED) {
                problems.add("module " + module.module() + " is stopped");
            }
        }
        return problems;
    }
}
