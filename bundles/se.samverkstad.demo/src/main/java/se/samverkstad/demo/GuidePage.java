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

/** Five things to try in ten minutes. */
@Component(service = Page.class)
@PageRoute(path = "/demo", permission = Permissions.SIGNED_IN)
@HelpPage(page = "demo")
public final class GuidePage implements Page {
    private final Screen screen;
    private final Guide guide;

    @Activate
    public GuidePage(@Reference Screen screen, @Reference Guide guide) {
        this.screen = screen;
        this.guide = guide;
    }

    @Override
    public Response answer(Request request) {
        Text t = screen.text(request.locale());
        return Response.page(t.of("guide.title"), screen.view(t, "guide.jte", guide.of(request.principal(), t)));
    }
}
