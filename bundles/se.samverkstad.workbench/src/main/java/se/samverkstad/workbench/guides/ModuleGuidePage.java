package se.samverkstad.workbench.guides;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;

/** A guide of a module; while the module is away, a page that says so. */
@Component(service = Page.class)
@PageRoute(path = Shelf.PATH + "/{modul}/{guide}", permission = Permissions.SIGNED_IN)
@HelpPage(page = "guider")
public final class ModuleGuidePage implements Page {
    private final GuideScreen screen;

    @Activate
    public ModuleGuidePage(@Reference GuideScreen screen) {
        this.screen = screen;
    }

    @Override
    public Response answer(Request request) {
        return screen.page(request.pathValue("modul") + "/" + request.pathValue("guide"), request);
    }
}
