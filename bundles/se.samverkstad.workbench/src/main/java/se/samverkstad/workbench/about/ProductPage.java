package se.samverkstad.workbench.about;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;

/** "Om Samverkstad": version, licence and what it is made of. */
@Component(service = Page.class)
@PageRoute(path = "/om", kind = PageRoute.Kind.PUBLIC, permission = Permissions.PUBLIC)
public final class ProductPage implements Page {
    private final Footing footing;

    @Activate
    public ProductPage(@Reference Footing footing) {
        this.footing = footing;
    }

    @Override
    public Response answer(Request request) {
        return footing.page(request, "product");
    }
}
