package se.samverkstad.workbench.job;

import org.osgi.service.component.annotations.Component;
import se.samverkstad.api.command.Command;
import se.samverkstad.api.command.CommandPlacement;
import se.samverkstad.api.command.Done;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.web.Request;

/** Leads to the jobs. */
@Component(service = Command.class)
@CommandPlacement(
        id = "jobs",
        title = "jobs.command",
        description = "jobs.command-description",
        permission = Permissions.SIGNED_IN,
        places = "/drift",
        order = 130,
        opens = true)
public final class ShowJobs implements Command {
    @Override
    public Done run(Request request) {
        return Done.at(JobScreen.PATH);
    }
}
