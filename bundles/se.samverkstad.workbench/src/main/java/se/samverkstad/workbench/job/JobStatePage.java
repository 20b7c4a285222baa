package se.samverkstad.workbench.job;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.shell.Screens;

/** The part of {@link JobPage} that changes; it asks for itself again until the job has ended. */
@Component(service = Page.class)
@PageRoute(path = JobPage.PATH + "/lage", permission = Permissions.SIGNED_IN)
public final class JobStatePage implements Page {
    private final JobDesk desk;
    private final JobScreen jobs;
    private final Screens screens;

    @Activate
    public JobStatePage(@Reference JobDesk desk, @Reference JobScreen jobs, @Reference Screens screens) {
        this.desk = desk;
        this.jobs = jobs;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        Optional<JobRun> run = desk.find(request.pathValue("jobb"), request.principal());
        return run.<Response>map(found -> new Response.Fragment(jobs.state(found, request, heard(request))))
                .orElseGet(() -> JobPage.unknown(screens.text(request.locale())));
    }

    private static int heard(Request request) {
        return request.parameter("sagt")
                .filter(text -> text.matches("[0-4]"))
                .map(Integer::valueOf)
                .orElse(0);
    }
}
