package se.samverkstad.workbench.job;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.shell.Screens;

/** Takes the buttons of {@link JobPage}: cancel, and go on. */
@Component(service = Page.class)
@PageRoute(path = JobPage.PATH, kind = PageRoute.Kind.ACTION, permission = Permissions.SIGNED_IN)
public final class ChangeJob implements Page {
    private final JobDesk desk;
    private final Screens screens;

    @Activate
    public ChangeJob(@Reference JobDesk desk, @Reference Screens screens) {
        this.desk = desk;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        Optional<JobRun> run = desk.find(request.pathValue("jobb"), request.principal());
        if (run.isEmpty()) {
            return JobPage.unknown(text);
        }
        String act = request.parameter("gor").orElse("");
        String said = switch (act) {
            case "avbryt" ->
                text.of(desk.cancel(run.get(), request.principal()) ? "jobs.said-cancel" : "jobs.said-too-late");
            case "fortsatt" ->
                text.of(desk.again(run.get(), request.principal()) ? "jobs.said-again" : "jobs.said-not-again");
            default -> text.of("jobs.said-nothing");
        };
        return Response.redirect(run.get().path(), said);
    }
}
