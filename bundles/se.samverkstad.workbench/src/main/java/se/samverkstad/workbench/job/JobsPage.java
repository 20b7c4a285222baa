package se.samverkstad.workbench.job;

import java.util.Map;
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

/** {@code /jobb}: what is under way, and what came of the rest. */
@Component(service = Page.class)
@PageRoute(path = JobScreen.PATH, permission = Permissions.SIGNED_IN)
@HelpPage(page = "jobb")
public final class JobsPage implements Page {
    private final JobScreen jobs;
    private final Screens screens;

    @Activate
    public JobsPage(@Reference JobScreen jobs, @Reference Screens screens) {
        this.jobs = jobs;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        return Response.page(
                text.of("jobs.title"),
                screens.view(
                        "job/all.jte",
                        Map.of("text", text, "running", jobs.running(request), "ended", jobs.ended(request))));
    }
}
