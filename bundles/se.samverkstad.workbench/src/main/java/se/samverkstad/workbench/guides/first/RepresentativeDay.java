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

/** The first day of a service user representative. */
@Component(service = Guide.class)
@GuideEntry(
        id = "representative",
        title = "first.representative",
        steps = {
            FirstSteps.START,
            FirstSteps.ACCOUNT,
            FirstSteps.OWN_DATA,
            FirstSteps.PRIVACY,
            FirstSteps.STATEMENT,
            FirstSteps.FAULT
        },
        first_day = RoleKeys.CITIZEN_REPRESENTATIVE,
        order = 150,
        permission = Permissions.SIGNED_IN)
public final class RepresentativeDay implements Guide {
    private final FirstSteps steps;

    @Activate
    public RepresentativeDay(@Reference FirstSteps steps) {
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
