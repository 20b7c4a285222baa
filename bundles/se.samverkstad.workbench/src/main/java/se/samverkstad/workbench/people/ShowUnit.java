package se.samverkstad.workbench.people;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.modules.Manage;

/** {@code /enheter/enhet/…}, and {@code /enheter/enhet/ny} for one to be. */
@Component(service = Page.class)
@PageRoute(path = "/enheter/enhet/{id}", kind = PageRoute.Kind.PAGE, permission = Manage.PERMISSION)
@HelpPage(page = "komma-igang")
public final class ShowUnit implements Page {
    private final UnitPages pages;

    @Activate
    public ShowUnit(@Reference UnitPages pages) {
        this.pages = pages;
    }

    @Override
    public Response answer(Request request) {
        return pages.show(request.pathValue("id"), request);
    }
}
