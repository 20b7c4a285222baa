package se.samverkstad.workbench.openid;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.roles.CorePermissions;

/** Says who someone is that waits. */
@Component(service = Page.class)
@PageRoute(
        path = ProviderPages.PATH + "/{organisation}/vantar",
        kind = PageRoute.Kind.ACTION,
        permission = CorePermissions.ROLES)
public final class SaveNewcomer implements Page {
    private final ProviderPages pages;
    private final NewcomerPages newcomers;

    @Activate
    public SaveNewcomer(@Reference ProviderPages pages, @Reference NewcomerPages newcomers) {
        this.pages = pages;
        this.newcomers = newcomers;
    }

    @Override
    public Response answer(Request request) {
        return pages.closed(request).orElseGet(() -> newcomers.take(request.pathValue("organisation"), request));
    }
}
