package se.samverkstad.workbench.modules;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.change.Modules;

/** Ends a run before its switch; one that came further goes on, and its page tells so. */
@Component(service = Page.class)
@PageRoute(path = "/moduler/korning/{id}/avbryt", kind = PageRoute.Kind.ACTION, permission = Manage.PERMISSION)
public final class CancelRun implements Page {
    private final Modules modules;

    @Activate
    public CancelRun(@Reference Modules modules) {
        this.modules = modules;
    }

    @Override
    public Response answer(Request request) {
        String id = request.pathValue("id");
        modules.cancel(id, By.of(request.principal()));
        return Response.redirect("/moduler/korning/" + id);
    }
}
