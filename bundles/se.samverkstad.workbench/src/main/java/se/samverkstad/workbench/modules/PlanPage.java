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
import se.samverkstad.workbench.shell.Screens;

/** A plan to read before it is done. Nothing has changed yet. */
@Component(service = Page.class)
@PageRoute(path = "/moduler/plan/{hash}", permission = Manage.PERMISSION)
public final class PlanPage implements Page {
    private final Modules modules;
    private final Screens screens;
    private final Refused refused;

    @Activate
    public PlanPage(@Reference Modules modules, @Reference Screens screens, @Reference Refused refused) {
        this.modules = modules;
        this.screens = screens;
        this.refused = refused;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        return modules.plan(request.pathValue("hash"))
                .map(plan -> new PlanWords(text).view(plan, modules.installed()))
                .map(view -> Response.page(
                        view.title(), screens.view("modules/plan.jte", Map.of("text", text, "plan", view))))
                .orElseGet(() -> refused.planGone(text));
    }
}
