package se.samverkstad.workbench.job;

import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.shell.Screens;

/** One job: how far it has come, or what came of it. Who may see it, the job says. */
@Component(service = Page.class)
@PageRoute(path = JobPage.PATH, permission = Permissions.SIGNED_IN)
@HelpPage(page = "jobb")
public final class JobPage implements Page {
    static final String PATH = JobScreen.PATH + "/{jobb}";

    private final JobDesk desk;
    private final JobScreen jobs;
    private final Screens screens;

    @Activate
    public JobPage(@Reference JobDesk desk, @Reference JobScreen jobs, @Reference Screens screens) {
        this.desk = desk;
        this.jobs = jobs;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        Optional<JobRun> run = desk.find(request.pathValue("jobb"), request.principal());
        if (run.isEmpty()) {
            return unknown(text);
        }
        JobView view = jobs.view(run.get(), request);
        return Response.page(
                view.title(),
                screens.view(
                        "job/one.jte",
                        Map.of(
                                "text",
                                text,
                                "job",
                                view,
                                "state",
                                Screens.html(jobs.state(run.get(), request, view.quarter())))));
    }

    /** For what does not exist, for this person or at all. */
    static Response unknown(Text text) {
        return Response.notFound(text.of("jobs.gone"), text.of("jobs.gone-detail"));
    }
}
