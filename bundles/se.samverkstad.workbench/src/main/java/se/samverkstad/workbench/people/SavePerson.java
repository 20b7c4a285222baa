package se.samverkstad.workbench.people;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.modules.Manage;

/** Takes what the page of a person sends. */
@Component(service = Page.class)
@PageRoute(path = "/enheter/person/{id}", kind = PageRoute.Kind.ACTION, permission = Manage.PERMISSION)
public final class SavePerson implements Page {
    private final PersonPages pages;

    @Activate
    public SavePerson(@Reference PersonPages pages) {
        this.pages = pages;
    }

    @Override
    public Response answer(Request request) {
        return pages.take(request.pathValue("id"), request);
    }
}
