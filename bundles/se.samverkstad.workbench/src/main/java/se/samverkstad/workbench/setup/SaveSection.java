package se.samverkstad.workbench.setup;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.modules.Manage;

/** {@code /installningar/organisation}, {@code …/adress} and {@code …/inloggning}. */
@Component(service = Page.class)
@PageRoute(path = "/installningar/{del}", kind = PageRoute.Kind.ACTION, permission = Manage.PERMISSION)
public final class SaveSection implements Page {
    private final SectionPages pages;

    @Activate
    public SaveSection(@Reference SectionPages pages) {
        this.pages = pages;
    }

    @Override
    public Response answer(Request request) {
        return pages.take(request.pathValue("del"), request);
    }
}
