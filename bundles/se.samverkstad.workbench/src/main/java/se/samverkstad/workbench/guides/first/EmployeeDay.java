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

/** The first day of everyone who works here, and of the roles that have no guide of their own. */
@Component(service = Guide.class)
@GuideEntry(
        id = "employee",
        title = "first.employee",
        steps = {
            FirstSteps.START,
            FirstSteps.ARRANGE,
            FirstSteps.TWO_STEPS,
            FirstSteps.OWN_DATA,
            FirstSteps.FAULT,
            FirstSteps.HELP
        },
        first_day = {
            RoleKeys.READER,
            RoleKeys.EMPLOYEE,
            RoleKeys.DEVELOPMENT_LEAD,
            RoleKeys.EDITOR,
            RoleKeys.SECRETARY,
            RoleKeys.REFERENCE_MEMBER,
            RoleKeys.LOG_REVIEWER
        },
        order = 130,
        permission = Permissions.SIGNED_IN)
public final class EmployeeDay implements Guide {
    private final FirstSteps steps;

    @Activate
    public EmployeeDay(@Reference FirstSteps steps) {
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
