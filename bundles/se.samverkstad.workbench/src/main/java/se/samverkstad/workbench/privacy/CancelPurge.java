package se.samverkstad.workbench.privacy;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.shell.Screens;

/** Calls a purge off that waits for its day. */
@Component(service = Page.class)
@PageRoute(path = PurgePage.PATH + "/avbryt/{id}", kind = PageRoute.Kind.ACTION, permission = Manage.PERMISSION)
public final class CancelPurge implements Page {
    private final Purging purging;
    private final Screens screens;

    @Activate
    public CancelPurge(@Reference Purging purging, @Reference Screens screens) {
        this.purging = purging;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        boolean cancelled = purging.cancel(request.pathValue("id"), By.of(request.principal()));
        return Response.redirect(PurgePage.PATH, text.of(cancelled ? "purge.cancelled" : "purge.too-late"));
    }
}
