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

/** Takes the form of {@link ShowOwnSettings}. */
@Component(service = Page.class)
@PageRoute(path = MyDesk.OWN, kind = PageRoute.Kind.ACTION, permission = Permissions.SIGNED_IN)
@HelpPage(page = "installningar")
public final class SaveOwnSettings implements Page {
    private final MyDesk desks;
    private final OwnScreen screen;

    @Activate
    public SaveOwnSettings(@Reference MyDesk desks, @Reference OwnScreen screen) {
        this.desks = desks;
        this.screen = screen;
    }

    @Override
    public Response answer(Request request) {
        return screen.take(desks.own(request), desks.units(request.principal()), request);
    }
}
