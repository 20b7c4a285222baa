package se.samverkstad.operations.page;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.command.Command;
import se.samverkstad.api.command.CommandPlacement;
import se.samverkstad.api.command.Done;
import se.samverkstad.api.command.Readiness;
import se.samverkstad.api.job.Jobs;
import se.samverkstad.api.web.Request;
import se.samverkstad.operations.backup.Attempt;
import se.samverkstad.operations.backup.BackupJob;
import se.samverkstad.operations.backup.BackupRuns;

/** Begins a backup from wherever one is, and leads to where it is followed. */
@Component(service = Command.class)
@CommandPlacement(
        id = "back-up-now",
        title = "command.back-up",
        description = "command.back-up-description",
        permission = Screens.PERMISSION,
        order = 920)
public final class BackUpCommand implements Command {
    private final BackupRuns runs;
    private final Jobs jobs;
    private final Screens screens;

    @Activate
    public BackUpCommand(@Reference BackupRuns runs, @Reference Jobs jobs, @Reference Screens screens) {
        this.runs = runs;
        this.jobs = jobs;
        this.screens = screens;
    }

    @Override
    public Readiness readiness(Request request) {
        return runs.latest().filter(Attempt::running).isPresent()
                ? Readiness.not(screens.text(request.locale()).of("command.back-up-running"))
                : Readiness.ready();
    }

    @Override
    public Done run(Request request) {
        return Done.at(jobs.start(BackupJob.ID, "", request.principal()));
    }
}
