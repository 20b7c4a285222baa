package se.samverkstad.workbench.modules;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.shell.Screens;

/** A plan being applied, or how it went. Script asks for the changing part alone; without, a link shows the page again. */
@Component(service = Page.class)
@PageRoute(path = "/moduler/korning/{id}", permission = Manage.PERMISSION)
@HelpPage(page = "moduler")
public final class RunPage implements Page {
    private final RunScreen runs;
    private final Screens screens;

    @Activate
    public RunPage(@Reference RunScreen runs, @Reference Screens screens) {
        this.runs = runs;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        return runs.view(request.pathValue("id"), text)
                .map(view ->
                        Response.page(view.title(), screens.view("modules/run.jte", Map.of("text", text, "run", view))))
                .orElseGet(() -> Response.notFound(text.of("run.unknown"), text.of("run.unknown-detail")));
    }
}
