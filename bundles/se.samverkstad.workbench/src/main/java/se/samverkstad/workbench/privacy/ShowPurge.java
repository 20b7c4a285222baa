package se.samverkstad.workbench.privacy;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.modules.Manage;

/** {@code /gallring/<module>}: the plan, and the fields for the decision. Nothing changes. */
@Component(service = Page.class)
@PageRoute(path = PurgePage.PATH + "/{modul}", permission = Manage.PERMISSION)
@HelpPage(page = "personuppgifter")
public final class ShowPurge implements Page {
    private final PurgeForm form;

    @Activate
    public ShowPurge(@Reference PurgeForm form) {
        this.form = form;
    }

    @Override
    public Response answer(Request request) {
        return form.of(request, (plan, text) -> form.show(plan, request, Map.of(), text));
    }
}
