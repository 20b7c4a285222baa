package se.samverkstad.workbench.modules;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;

/** Asks when a plan is to be carried out. Nothing has changed yet. */
@Component(service = Page.class)
@PageRoute(path = "/moduler/plan/{hash}/senare", permission = Manage.PERMISSION)
public final class PlanLater implements Page {
    private final LaterScreen screen;

    @Activate
    public PlanLater(@Reference LaterScreen screen) {
        this.screen = screen;
    }

    @Override
    public Response answer(Request request) {
        Text text = screen.text(request);
        return screen.form(request.pathValue("hash"), screen.proposed(), Map.of(), text);
    }
}
