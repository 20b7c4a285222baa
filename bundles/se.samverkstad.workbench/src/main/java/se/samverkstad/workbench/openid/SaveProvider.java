package se.samverkstad.workbench.openid;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.roles.CorePermissions;

/** Tries, saves or removes one. */
@Component(service = Page.class)
@PageRoute(
        path = ProviderPages.PATH + "/{organisation}",
        kind = PageRoute.Kind.ACTION,
        permission = CorePermissions.ROLES,
        unexamined = {"hemlighet", "klient", "utfardare"})
public final class SaveProvider implements Page {
    private final ProviderPages pages;

    @Activate
    public SaveProvider(@Reference ProviderPages pages) {
        this.pages = pages;
    }

    @Override
    public Response answer(Request request) {
        return pages.closed(request).orElseGet(() -> pages.take(request.pathValue("organisation"), request));
    }
}
