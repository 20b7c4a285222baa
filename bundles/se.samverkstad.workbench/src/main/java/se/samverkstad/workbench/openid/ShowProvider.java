package se.samverkstad.workbench.openid;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.roles.CorePermissions;

/** One organisation, or a new one, as a form. */
@Component(service = Page.class)
@PageRoute(path = ProviderPages.PATH + "/{organisation}", permission = CorePermissions.ROLES)
@HelpPage(page = "organisationer")
public final class ShowProvider implements Page {
    private final ProviderPages pages;

    @Activate
    public ShowProvider(@Reference ProviderPages pages) {
        this.pages = pages;
    }

    @Override
    public Response answer(Request request) {
        return pages.closed(request).orElseGet(() -> pages.show(request.pathValue("organisation"), request));
    }
}
