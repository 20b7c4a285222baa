package se.samverkstad.workbench.privacy;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.modules.Manage;

/** {@code /gallring/plan/<hash>}: the plan that someone shared, while it holds; else what has changed since (409). */
@Component(service = Page.class)
@PageRoute(path = PurgePage.PATH + "/plan/{plan}", permission = Manage.PERMISSION)
public final class ShowPurgePlan implements Page {
    private final PurgeForm form;

    @Activate
    public ShowPurgePlan(@Reference PurgeForm form) {
        this.form = form;
    }

    @Override
    public Response answer(Request request) {
        return form.shared(request, (plan, text) -> form.show(plan, request, Map.of(), text));
    }
}
