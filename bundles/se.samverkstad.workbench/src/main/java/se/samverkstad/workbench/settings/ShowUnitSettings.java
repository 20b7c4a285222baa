package se.samverkstad.workbench.settings;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.roles.CorePermissions;

/** {@code /installningar/enheter/{enhet}}: what a unit chooses for those in it. */
@Component(service = Page.class)
@PageRoute(path = MyDesk.UNITS + "/{enhet}", permission = CorePermissions.UNIT_SETTINGS)
@HelpPage(page = "installningar")
public final class ShowUnitSettings implements Page {
    private final MyDesk desks;
    private final OwnScreen screen;

    @Activate
    public ShowUnitSettings(@Reference MyDesk desks, @Reference OwnScreen screen) {
        this.desks = desks;
        this.screen = screen;
    }

    @Override
    public Response answer(Request request) {
        return desks.atUnit(request, desk -> screen.show(desk, List.of(), request));
    }
}
