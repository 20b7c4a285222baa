package se.samverkstad.workbench.guests;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.roles.CorePermissions;

/** {@code /enheter/inbjudna/…}, and {@code /enheter/inbjudna/ny} for one to be. */
@Component(service = Page.class)
@PageRoute(path = GuestPages.PATH + "/{id}", kind = PageRoute.Kind.PAGE, permission = CorePermissions.GUESTS)
@HelpPage(page = "gaster")
public final class ShowGuest implements Page {
    private final GuestPages pages;

    @Activate
    public ShowGuest(@Reference GuestPages pages) {
        this.pages = pages;
    }

    @Override
    public Response answer(Request request) {
        return pages.show(request.pathValue("id"), request);
    }
}
