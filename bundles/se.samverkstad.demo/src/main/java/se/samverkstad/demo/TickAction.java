package se.samverkstad.demo;

import java.util.Arrays;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.PageRoute.Kind;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;

/** Ticks a thing of the guide, or takes the tick back. */
@Component(service = Page.class)
@PageRoute(path = "/demo/klart", kind = Kind.ACTION, permission = Permissions.SIGNED_IN)
public final class TickAction implements Page {
    private final Ticks ticks;

    @Activate
    public TickAction(@Reference Ticks ticks) {
        this.ticks = ticks;
    }

    @Override
    public Response answer(Request request) {
        String key = request.parameter("sak").orElse("");
        boolean done = request.parameter("klar").filter("ja"::equals).isPresent();
        Arrays.stream(Thing.values())
                .filter(thing -> thing.key().equals(key))
                .forEach(thing -> ticks.set(request.principal().id(), thing, done));
        return Response.redirect("/demo");
    }
}
