package se.samverkstad.workbench.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Part;
import se.samverkstad.api.web.PartPlacement;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.View;
import se.samverkstad.workbench.shell.Screens;

/** What this person has started that is still under way; on Start only then. */
@Component(service = Part.class)
@HelpPage(page = "jobb")
@PartPlacement(id = "jobs", target = "start", title = "jobs.part", order = 30, permission = Permissions.SIGNED_IN)
public final class JobsPart implements Part {
    private static final int MOST = 3;

    private final JobScreen jobs;
    private final Screens screens;

    @Activate
    public JobsPart(@Reference JobScreen jobs, @Reference Screens screens) {
        this.jobs = jobs;
        this.screens = screens;
    }

    @Override
    public Optional<View> render(Request request) {
        List<JobView> mine = jobs.mine(request);
        return mine.isEmpty()
                ? Optional.empty()
                : Optional.of(screens.view(
                        "job/part.jte",
                        Map.of(
                                "text",
                                screens.text(request.locale()),
                                "jobs",
                                mine.stream().limit(MOST).toList())));
    }
}
