package se.samverkstad.workbench.modules;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.change.Change;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.workbench.shell.Screens;

/** In safe mode: plans to start every module but the one that is suspected, and shows the plan. */
@Component(service = Page.class)
@PageRoute(path = "/moduler/felsakert-lage", kind = PageRoute.Kind.ACTION, permission = Manage.PERMISSION)
public final class PlanSafeStart implements Page {
    private final Modules modules;
    private final Screens screens;
    private final Refused refused;

    @Activate
    public PlanSafeStart(@Reference Modules modules, @Reference Screens screens, @Reference Refused refused) {
        this.modules = modules;
        this.screens = screens;
        this.refused = refused;
    }

    @Override
    public Response answer(Request request) {
        List<Change> others = modules.safeMode()
                .map(mode -> SafeModeView.others(mode, modules.installed()))
                .orElse(List.of());
        if (others.isEmpty()) {
            return Response.redirect("/moduler");
        }
        try {
            return Response.redirect("/moduler/plan/" + modules.plan(others).hash());
        } catch (ModuleRefusal refusal) {
            return refused.because(refusal, screens.text(request.locale()));
        }
    }
}
