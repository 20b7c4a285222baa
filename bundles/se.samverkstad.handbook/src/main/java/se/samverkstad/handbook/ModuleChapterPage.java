package se.samverkstad.handbook;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;

/** {@code /hjalp/podcast/redaktor}: a chapter that a module brings, while it is installed. */
@Component(service = Page.class)
@PageRoute(path = "/hjalp/{modul}/{kapitel}", permission = Permissions.SIGNED_IN)
public final class ModuleChapterPage implements Page {
    private final Reading reading;

    @Activate
    public ModuleChapterPage(@Reference Reading reading) {
        this.reading = reading;
    }

    @Override
    public Response answer(Request request) {
        return reading.chapter(request.pathValue("modul"), request.pathValue("kapitel"), request);
    }
}
