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
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.change.Moved;
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
        String hash = request.pathValue("hash");
        Optional<String> done = modules.carriedOut(hash);
        if (done.isPresent()) {
            return Response.redirect("/moduler/korning/" + done.get()); // such as when the button was pressed twice
        }
        Optional<Moved> moved = modules.moved(hash);
        if (moved.isPresent()) {
            return refused.moved(hash, moved.get(), text);
        }
        Optional<Plan> plan = modules.plan(hash);
        if (plan.isEmpty()) {
            return refused.planGone(text);
        }
        try {
            By who = By.of(request.principal());
            return Response.redirect(
                    "/moduler/korning/" + modules.apply(plan.get().hash(), who).id());
        } catch (ModuleRefusal refusal) {
            return modules.moved(hash) // another came first in this very moment
                    .map(found -> refused.moved(hash, found, text))
                    .orElseGet(() -> refused.because(refusal, text));
        }
    }
}
