package se.samverkstad.workbench.about;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;

/** "Så hanterar vi personuppgifter": what is kept, and what is not. */
@Component(service = Page.class)
@PageRoute(path = "/personuppgifter", kind = PageRoute.Kind.PUBLIC, permission = Permissions.PUBLIC)
public final class PrivacyPage implements Page {
    private final Footing footing;

    @Activate
    public PrivacyPage(@Reference Footing footing) {
        this.footing = footing;
    }

    @Override
    public Response answer(Request request) {
        return footing.page(request, "privacy");
    }
}
