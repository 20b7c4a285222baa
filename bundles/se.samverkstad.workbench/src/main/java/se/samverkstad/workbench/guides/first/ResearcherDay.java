package se.samverkstad.workbench.guides.first;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.guide.Guide;
import se.samverkstad.api.guide.GuideEntry;
import se.samverkstad.api.guide.Way;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.people.RoleKeys;
import se.samverkstad.api.web.Request;

/** The first day of a researcher. */
@Component(service = Guide.class)
@GuideEntry(
        id = "researcher",
        title = "first.researcher",
        steps = {
            FirstSteps.START,
            FirstSteps.ARRANGE,
            FirstSteps.NUMBERS,
            FirstSteps.PRIVACY,
            FirstSteps.OWN_DATA,
            FirstSteps.TWO_STEPS
        },
        first_day = RoleKeys.RESEARCHER,
        order = 140,
        permission = Permissions.SIGNED_IN)
public final class ResearcherDay implements Guide {
    private final FirstSteps steps;

    @Activate
    public ResearcherDay(@Reference FirstSteps steps) {
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
