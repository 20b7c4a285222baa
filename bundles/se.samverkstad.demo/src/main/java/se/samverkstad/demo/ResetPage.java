package se.samverkstad.demo;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;

/** Asks whether the demo is to be put back, and says what goes. */
@Component(service = Page.class)
@PageRoute(path = "/demo/aterstall", permission = Permissions.SIGNED_IN)
@HelpPage(page = "demo")
public final class ResetPage implements Page {
    private final Screen screen;

    @Activate
    public ResetPage(@Reference Screen screen) {
        this.screen = screen;
    }

    @Override
    public Response answer(Request request) {
        Text t = screen.text(request.locale());
        return Response.page(t.of("reset.title"), screen.view(t, "reset.jte", ""));
    }
}
