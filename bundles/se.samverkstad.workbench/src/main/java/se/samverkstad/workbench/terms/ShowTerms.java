package se.samverkstad.workbench.terms;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.modules.Manage;

/** {@code /installningar/ord}. */
@Component(service = Page.class)
@PageRoute(path = TermsForm.PATH, permission = Manage.PERMISSION)
public final class ShowTerms implements Page {
    private final TermsForm form;

    @Activate
    public ShowTerms(@Reference TermsForm form) {
        this.form = form;
    }

    @Override
    public Response answer(Request request) {
        return form.page(form.chosen(), Map.of(), request);
    }
}
