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
import se.samverkstad.modules.table.GenerationKey;

/** A guide of the workbench itself. */
@Component(service = Page.class)
@PageRoute(path = Shelf.PATH + "/{guide}", permission = Permissions.SIGNED_IN)
@HelpPage(page = "guider")
public final class CoreGuidePage implements Page {
    private final GuideScreen screen;

    @Activate
    public CoreGuidePage(@Reference GuideScreen screen) {
        this.screen = screen;
    }

    @Override
    public Response answer(Request request) {
        return screen.page(GenerationKey.CORE + "/" + request.pathValue("guide"), request);
    }
}
