package se.samverkstad.testkit.planted.good;

import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import se.samverkstad.api.web.MenuEntry;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;

/** A page that keeps every rule. */
@Component(service = Page.class)
@PageRoute(path = "/anteckningar/{note}", permission = "planted.read")
@MenuEntry(label = "menu")
public final class GoodPage implements Page {
    @Override
    public Response answer(Request request) {
        return new Response.Redirect("/planted/" + request.pathValue("note"), Optional.empty());
    }
}
