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

/** The first day of a member of the steering group. */
@Component(service = Guide.class)
@GuideEntry(
        id = "steering-group",
        title = "first.steering-group",
        steps = {
            FirstSteps.START,
            FirstSteps.CHANGES,
            FirstSteps.WHO_MAY,
            FirstSteps.PRIVACY,
            FirstSteps.STATEMENT,
            FirstSteps.TWO_STEPS
        },
        first_day = RoleKeys.STEERING_MEMBER,
        order = 110,
        permission = Permissions.SIGNED_IN)
public final class SteeringGroupDay implements Guide {
    private final FirstSteps steps;

    @Activate
    public SteeringGroupDay(@Reference FirstSteps steps) {
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
