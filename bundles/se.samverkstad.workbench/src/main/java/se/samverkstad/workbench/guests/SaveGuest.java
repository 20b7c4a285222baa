package se.samverkstad.workbench.guests;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.roles.CorePermissions;

/** Takes what the pages of guests send. */
@Component(service = Page.class)
@PageRoute(path = GuestPages.PATH + "/{id}", kind = PageRoute.Kind.ACTION, permission = CorePermissions.GUESTS)
public final class SaveGuest implements Page {
    private final GuestPages pages;

    @Activate
    public SaveGuest(@Reference GuestPages pages) {
        this.pages = pages;
    }

    @Override
    public Response answer(Request request) {
        return pages.take(request.pathValue("id"), request);
    }
}
