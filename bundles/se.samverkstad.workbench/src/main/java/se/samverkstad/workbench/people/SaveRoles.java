package se.samverkstad.workbench.people;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.roles.CorePermissions;

/** Takes what the page of a person sends about roles and deputies. */
@Component(service = Page.class)
@PageRoute(path = "/enheter/person/{id}/roller", kind = PageRoute.Kind.ACTION, permission = CorePermissions.ROLES)
public final class SaveRoles implements Page {
    private final PersonPages pages;

    @Activate
    public SaveRoles(@Reference PersonPages pages) {
        this.pages = pages;
    }

    @Override
    public Response answer(Request request) {
        return pages.takeRoles(request.pathValue("id"), request);
    }
}
