package se.samverkstad.workbench.settings;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;

/** {@code /mina-installningar}: what a person chooses for themselves. */
@Component(service = Page.class)
@PageRoute(path = MyDesk.OWN, permission = Permissions.SIGNED_IN)
@HelpPage(page = "installningar")
public final class ShowOwnSettings implements Page {
    private final MyDesk desks;
    private final OwnScreen screen;

    @Activate
    public ShowOwnSettings(@Reference MyDesk desks, @Reference OwnScreen screen) {
        this.desks = desks;
        this.screen = screen;
    }

    @Override
    public Response answer(Request request) {
        return screen.show(desks.own(request), desks.units(request.principal()), request);
    }
}
