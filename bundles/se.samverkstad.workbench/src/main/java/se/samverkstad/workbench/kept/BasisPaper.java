package se.samverkstad.workbench.kept;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.shell.Screens;

/** The same as a document that can be filed, sent and printed without the browser. */
@Component(service = Page.class)
@PageRoute(path = "/moduler/{id}/underlag/pdf", permission = Manage.PERMISSION)
public final class BasisPaper implements Page {
    private final Bases bases;
    private final Screens screens;

    @Activate
    public BasisPaper(@Reference Bases bases, @Reference Screens screens) {
        this.bases = bases;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        String id = request.pathValue("id");
        return bases.of(id, text)
                .<Response>map(basis -> new Response.Paper(basis.title(), "underlag-" + id + ".pdf", basis.view()))
                .orElseGet(() -> Response.notFound(text.of("modules.unknown"), text.of("modules.unknown-detail", id)));
    }
}
