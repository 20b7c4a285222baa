package se.samverkstad.workbench.modules;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.Scheduled;
import se.samverkstad.workbench.shell.Screens;

/** Calls off what is planned for later, or puts aside how it went. What goes on already is shown. */
@Component(service = Page.class)
@PageRoute(path = "/moduler/planerad/{id}/avbryt", kind = PageRoute.Kind.ACTION, permission = Manage.PERMISSION)
public final class CallOff implements Page {
    private final Modules modules;
    private final Screens screens;

    @Activate
    public CallOff(@Reference Modules modules, @Reference Screens screens) {
        this.modules = modules;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        String id = request.pathValue("id");
        Optional<Scheduled> before =
                modules.scheduled().filter(each -> each.id().equals(id));
        boolean off = modules.callOff(id, By.of(request.principal()));
        return off && before.filter(Scheduled::open).isPresent()
                ? Response.redirect("/moduler", text.of("later.called-off"))
                : Response.redirect("/moduler");
    }
}
