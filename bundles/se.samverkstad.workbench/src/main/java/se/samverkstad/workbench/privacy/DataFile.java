package se.samverkstad.workbench.privacy;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.modules.Manage;

/** {@code /enheter/person/…/uppgifter.zip}: all of it, to hand to the person. */
@Component(service = Page.class)
@PageRoute(path = "/enheter/person/{id}/uppgifter.zip", permission = Manage.PERMISSION)
public final class DataFile implements Page {
    private final Whose whose;
    private final HandOut handOut;

    @Activate
    public DataFile(@Reference Whose whose, @Reference HandOut handOut) {
        this.whose = whose;
        this.handOut = handOut;
    }

    @Override
    public Response answer(Request request) {
        return whose.page(
                request,
                (member, text) -> new Response.Data(
                        HandOut.TYPE, handOut.zip(member, request.locale(), By.of(request.principal()))));
    }
}
