package se.samverkstad.workbench.privacy;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.modules.Manage;

/** {@code /enheter/person/…/uppgifter}: what is kept of a person. */
@Component(service = Page.class)
@PageRoute(path = "/enheter/person/{id}/uppgifter", permission = Manage.PERMISSION)
@HelpPage(page = "personuppgifter")
public final class ShowData implements Page {
    private final Whose whose;
    private final DataScreen screen;

    @Activate
    public ShowData(@Reference Whose whose, @Reference DataScreen screen) {
        this.whose = whose;
        this.screen = screen;
    }

    @Override
    public Response answer(Request request) {
        return whose.page(request, (member, text) -> screen.show(member, Map.of(), text));
    }
}
