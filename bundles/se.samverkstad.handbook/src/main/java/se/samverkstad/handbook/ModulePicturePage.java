package se.samverkstad.handbook;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;

/** {@code /hjalp/podcast/bilder/podd.png}: a picture that a chapter of a module shows. */
@Component(service = Page.class)
@PageRoute(path = "/hjalp/{modul}/bilder/{bild}", permission = Permissions.SIGNED_IN)
public final class ModulePicturePage implements Page {
    private final ModuleHelp modules;

    @Activate
    public ModulePicturePage(@Reference ModuleHelp modules) {
        this.modules = modules;
    }

    @Override
    public Response answer(Request request) {
        String name = request.pathValue("bild");
        return modules.picture(request.pathValue("modul"), name)
                .<Response>map(bytes -> new Response.Data(PicturePage.type(name), bytes))
                .orElseGet(() -> Response.notFound("404", name));
    }
}
