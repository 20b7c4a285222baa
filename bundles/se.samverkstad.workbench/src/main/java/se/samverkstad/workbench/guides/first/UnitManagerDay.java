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

/** The first day of whoever leads a unit. */
@Component(service = Guide.class)
@GuideEntry(
        id = "unit-manager",
        title = "first.unit-manager",
        steps = {
            FirstSteps.START,
            FirstSteps.ARRANGE,
            FirstSteps.GUESTS,
            FirstSteps.NUMBERS,
            FirstSteps.PRIVACY,
            FirstSteps.TWO_STEPS,
            FirstSteps.HELP
        },
        first_day = RoleKeys.UNIT_MANAGER,
        order = 120,
        permission = Permissions.SIGNED_IN)
public final class UnitManagerDay implements Guide {
    private final FirstSteps steps;

    @Activate
    public UnitManagerDay(@Reference FirstSteps steps) {
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
