package se.samverkstad.workbench.modules;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.modules.change.Verb;
import se.samverkstad.people.Directory;
import se.samverkstad.people.use.ViewUse;
import se.samverkstad.people.use.ViewUse.Use;

/** Finds whom a plan concerns. A plan is shown without it when the database does not answer. */
@Component(service = Impacts.class)
public final class Impacts {
    private static final Logger LOG = LoggerFactory.getLogger(Impacts.class);

    private final Modules kernel;
    private final ViewUse use;
    private final IntSupplier units;

    @Activate
    public Impacts(@Reference Modules kernel, @Reference ViewUse use, @Reference Directory directory) {
        this(kernel, use, () -> (int)
                directory.units().stream().filter(unit -> unit.persons() > 0).count());
    }

    /** @param units how many someone belongs to */
    Impacts(Modules kernel, ViewUse use, IntSupplier units) {
        this.kernel = kernel;
        this.use = use;
        this.units = units;
    }

    Impact of(Plan plan, Locale language) {
        try {
            Map<String, Use> modules = new HashMap<>();
            Map<String, Use> views = new HashMap<>();
            Map<String, List<String>> waiting = new HashMap<>();
            for (Plan.Step step : plan.steps()) {
                if (changesWork(step.verb())) {
                    use.of(step.module(), ViewUse.ALL).ifPresent(found -> modules.put(step.module(), found));
                }
                step.leaving()
                        .forEach(view ->
                                use.of(step.module(), view.path()).ifPresent(found -> views.put(view.path(), found)));
                if (PlanWords.goes(step)) {
                    waiting.put(step.module(), kernel.waiting(step.module(), language));
                }
            }
            return new Impact(units.getAsInt(), modules, views, waiting, use.since());
        } catch (StoreException e) {
            LOG.warn("whom the plan concerns is not known now: {}", e.getMessage());
            return Impact.UNKNOWN;
        }
    }

    /** Whether those who use the module now will notice. */
    static boolean changesWork(Verb verb) {
        return switch (verb) {
            case UPDATE, DOWNGRADE, PAUSE, REMOVE, UNDO -> true;
            case INSTALL, ENABLE, PURGE -> false;
        };
    }
}
