package se.samverkstad.handbook;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;

/** {@code /hjalp/bilder/start.png}: a picture that a chapter shows. */
@Component(service = Page.class)
@PageRoute(path = "/hjalp/bilder/{bild}", permission = Permissions.SIGNED_IN)
public final class PicturePage implements Page {
    private final Shelf shelf;

    @Activate
    public PicturePage(@Reference Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public Response answer(Request request) {
        String name = request.pathValue("bild");
        return shelf.picture(name)
                .<Response>map(bytes -> new Response.Data(type(name), bytes))
                .orElseGet(() -> Response.notFound("404", name));
    }

    static String type(String name) {
        return name.endsWith(".svg") ? "image/svg+xml" : name.endsWith(".webp") ? "image/webp" : "image/png";
    }
}
