package se.samverkstad.workbench.kept;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.shell.Screens;

/** <i>Underlag</i>: what a data protection officer, an archivist and whoever classifies information need to know of a module. */
@Component(service = Page.class)
@PageRoute(path = "/moduler/{id}/underlag", permission = Manage.PERMISSION)
@HelpPage(page = "moduler")
public final class BasisPage implements Page {
    private final Bases bases;
    private final Screens screens;

    @Activate
    public BasisPage(@Reference Bases bases, @Reference Screens screens) {
        this.bases = bases;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        String id = request.pathValue("id");
        return bases.of(id, text)
                .<Response>map(basis -> Response.page(basis.title(), basis.view()))
                .orElseGet(() -> Response.notFound(text.of("modules.unknown"), text.of("modules.unknown-detail", id)));
    }
}
