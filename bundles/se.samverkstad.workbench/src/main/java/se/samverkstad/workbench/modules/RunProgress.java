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
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.table.Switchboard;
import se.samverkstad.workbench.shell.Screens;

/** The part of {@link RunPage} that changes; it asks for itself again until the run has ended. */
@Component(service = Page.class)
@PageRoute(path = "/moduler/korning/{id}/lage", permission = Manage.PERMISSION)
public final class RunProgress implements Page {
    private final Modules modules;
    private final Screens screens;
    private final Switchboard switchboard;

    @Activate
    public RunProgress(@Reference Modules modules, @Reference Screens screens, @Reference Switchboard switchboard) {
        this.modules = modules;
        this.screens = screens;
        this.switchboard = switchboard;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        return modules.run(request.pathValue("id"))
                .map(run -> new RunWords(text).view(run, switchboard.current()))
                .<Response>map(view ->
                        new Response.Fragment(screens.view("modules/progress.jte", Map.of("text", text, "run", view))))
                .orElseGet(() -> Response.notFound(text.of("run.unknown"), text.of("run.unknown-detail")));
    }
}
