package se.samverkstad.workbench.modules;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.shell.Screens;

/** The part of {@link RunPage} that changes; it asks for itself again until the run has ended. */
@Component(service = Page.class)
@PageRoute(path = "/moduler/korning/{id}/lage", permission = Manage.PERMISSION)
public final class RunProgress implements Page {
    private final RunScreen runs;
    private final Screens screens;

    @Activate
    public RunProgress(@Reference RunScreen runs, @Reference Screens screens) {
        this.runs = runs;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        return runs.view(request.pathValue("id"), text)
                .<Response>map(view ->
                        new Response.Fragment(screens.view("modules/progress.jte", Map.of("text", text, "run", view))))
                .orElseGet(() -> Response.notFound(text.of("run.unknown"), text.of("run.unknown-detail")));
    }
}
