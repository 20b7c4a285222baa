package se.samverkstad.workbench.guides.first;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.guide.Guide;
import se.samverkstad.api.guide.GuideEntry;
import se.samverkstad.api.guide.Way;
import se.samverkstad.api.web.Request;
import se.samverkstad.workbench.modules.Manage;

/** The first day of whoever develops modules. */
@Component(service = Guide.class)
@GuideEntry(
        id = "developer",
        title = "first.developer",
        steps = {FirstSteps.WRITE, FirstSteps.SOURCE, FirstSteps.INSTALL, FirstSteps.LOG, FirstSteps.KEYS},
        first_day = GuideEntry.DEVELOPER,
        order = 160,
        permission = Manage.PERMISSION)
public final class DeveloperDay implements Guide {
    private final FirstSteps steps;

    @Activate
    public DeveloperDay(@Reference FirstSteps steps) {
        this.steps = steps;
    }

    @Override
    public Optional<Way> way(String step, Request request) {
        return steps.way(step);
    }

    @Override
    public boolean done(String step, Request request) {
        return steps.done(step, request.principal());
    }
}
