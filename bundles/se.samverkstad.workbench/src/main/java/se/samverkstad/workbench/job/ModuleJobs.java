package se.samverkstad.workbench.job;

import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import se.samverkstad.api.job.Jobs;
import se.samverkstad.api.people.Principal;
import se.samverkstad.workbench.shell.AskingModule;

/** One for each bundle that asks; which module it speaks for, its manifest says, and nobody else can. */
@Component(service = Jobs.class, scope = ServiceScope.BUNDLE)
public final class ModuleJobs implements Jobs {
    private final JobDesk desk;
    private final String module;

    @Activate
    public ModuleJobs(@Reference JobDesk desk, ComponentContext context) {
        this.desk = desk;
        this.module = AskingModule.of(context.getUsingBundle());
    }

    @Override
    public String start(String job, String argument, Principal who) {
        return desk.start(module, job, argument, who);
    }
}
