package se.samverkstad.workbench.privacy;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.modules.Manage;

/** Plans a purge, by a decision that can be found again. Nothing is erased before its day. */
@Component(service = Page.class)
@PageRoute(path = PurgePage.PATH + "/{modul}", kind = PageRoute.Kind.ACTION, permission = Manage.PERMISSION)
public final class PurgeAction implements Page {
    private final PurgeForm form;
    private final Purging purging;
    private final PurgeDays days;

    @Activate
    public PurgeAction(@Reference PurgeForm form, @Reference Purging purging, @Reference PurgeDays days) {
        this.form = form;
        this.purging = purging;
        this.days = days;
    }

    @Override
    public Response answer(Request request) {
        return form.of(request, (plan, text) -> plan(plan, request, text));
    }

    private Response plan(Purging.Plan plan, Request request, Text text) {
        List<String> sets = request.parameters(PurgeForm.SETS);
        Map<String, String> faults = PurgeFaults.of(plan, sets, request::parameter, purging, text);
        if (!faults.isEmpty()) {
            return form.show(plan, request, faults, text);
        }
        PurgeOrder order = purging.order(
                plan,
                sets,
                Decision.of(request::parameter),
                Integer.parseInt(request.parameter(PurgeForm.DAYS).orElseThrow()),
                By.of(request.principal()));
        days.soon();
        return Response.redirect(PurgePage.PATH, text.of("purge.planned", text.day(order.due())));
    }
}
