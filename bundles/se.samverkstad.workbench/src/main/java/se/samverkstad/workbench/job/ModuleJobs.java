package se.samverkstad.workbench.job;

import org.osgi.framework.Bundle;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import se.samverkstad.api.job.Jobs;
import se.samverkstad.api.people.Principal;
import se.samverkstad.modules.table.GenerationKey;
import se.samverkstad.store.migration.CoreModules;

/** One for each bundle that asks; which module it speaks for, its manifest says, and nobody else can. */
@Component(service = Jobs.class, scope = ServiceScope.BUNDLE)
public final class ModuleJobs implements Jobs {
    private static final String MODULE = "Samverkstad-Module";

    private final JobDesk desk;
    private final String module;

    @Activate
    public ModuleJobs(@Reference JobDesk desk, ComponentContext context) {
        this.desk = desk;
        this.module = module(context.getUsingBundle());
    }

    /** The rules for modules see to it that the header of a module is its id. */
    private static String module(Bundle bundle) {
        if (CoreModules.isCore(bundle.getSymbolicName())) {
            return GenerationKey.CORE;
        }
        String id = bundle.getHeaders("").get(MODULE);
        if (id == null || id.isBlank()) {
            throw new IllegalStateException("%s starts jobs and needs the manifest header %s: <id>"
                    .formatted(bundle.getSymbolicName(), MODULE));
        }
        return id.strip();
    }

    @Override
    public String start(String job, String argument, Principal who) {
        return desk.start(module, job, argument, who);
    }
}
