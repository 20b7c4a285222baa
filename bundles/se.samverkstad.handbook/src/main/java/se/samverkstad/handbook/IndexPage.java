package se.samverkstad.handbook;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;

/** {@code /hjalp}: what the handbook holds, for whom. */
@Component(service = Page.class)
@PageRoute(path = "/hjalp", permission = Permissions.SIGNED_IN)
public final class IndexPage implements Page {
    private final Reading reading;

    @Activate
    public IndexPage(@Reference Reading reading) {
        this.reading = reading;
    }

    @Override
    public Response answer(Request request) {
        return reading.chapter(Shelf.INDEX, request);
    }
}
