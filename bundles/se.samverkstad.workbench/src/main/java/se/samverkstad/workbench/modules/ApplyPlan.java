package se.samverkstad.workbench.modules;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.Plan;
import se.samverkstad.workbench.shell.Screens;

/** Starts what a plan says, exactly as it was read, and shows how it goes. */
@Component(service = Page.class)
@PageRoute(path = "/moduler/plan/{hash}/genomfor", kind = PageRoute.Kind.ACTION, permission = Manage.PERMISSION)
public final class ApplyPlan implements Page {
    private final Modules modules;
    private final Screens screens;
    private final Refused refused;

    @Activate
    public ApplyPlan(@Reference Modules modules, @Reference Screens screens, @Reference Refused refused) {
        this.modules = modules;
        this.screens = screens;
        this.refused = refused;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        Optional<Plan> plan = modules.plan(request.pathValue("hash"));
        if (plan.isEmpty()) {
            return refused.planGone(text);
        }
        try {
            String who = request.principal().name();
            return Response.redirect(
                    "/moduler/korning/" + modules.apply(plan.get().hash(), who).id());
        } catch (ModuleRefusal refusal) {
            return refusal.code() == Code.STALE ? refused.moved(plan.get(), text) : refused.because(refusal, text);
        }
    }
}
