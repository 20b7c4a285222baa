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

/** The organisations, in a list. */
@Component(service = Page.class)
@PageRoute(path = ProviderPages.PATH, permission = CorePermissions.ROLES)
@HelpPage(page = "organisationer")
public final class ListProviders implements Page {
    private final ProviderPages pages;

    @Activate
    public ListProviders(@Reference ProviderPages pages) {
        this.pages = pages;
    }

    @Override
    public Response answer(Request request) {
        return pages.closed(request).orElseGet(() -> pages.list(request));
    }
}
