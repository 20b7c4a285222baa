package se.samverkstad.workbench.guides.first;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.guide.Guide;
import se.samverkstad.api.guide.GuideEntry;
import se.samverkstad.api.guide.Way;
import se.samverkstad.api.people.RoleKeys;
import se.samverkstad.api.web.Request;
import se.samverkstad.workbench.modules.Manage;

/** The first day of whoever manages the system. */
@Component(service = Guide.class)
@GuideEntry(
        id = "manage-system",
        title = "first.manage-system",
        steps = {
            FirstSteps.UNITS,
            FirstSteps.PERSONS,
            FirstSteps.ROLES,
            FirstSteps.MAIL,
            FirstSteps.BACKUP,
            FirstSteps.MODULES,
            FirstSteps.UPDATE,
            FirstSteps.CONTACT,
            FirstSteps.TWO_STEPS
        },
        first_day = RoleKeys.SYSTEM_MANAGER,
        order = 100,
        permission = Manage.PERMISSION)
public final class SystemManagerDay implements Guide {
    private final FirstSteps steps;

    @Activate
    public SystemManagerDay(@Reference FirstSteps steps) {
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
