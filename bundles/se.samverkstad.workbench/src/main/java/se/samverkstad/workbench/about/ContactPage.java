package se.samverkstad.workbench.about;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.modules.Manage;

/** {@code /installningar/kontakt}: what the pages in the footer need to know from the municipality. */
@Component(service = Page.class)
@PageRoute(path = "/installningar/kontakt", permission = Manage.PERMISSION)
@HelpPage(page = "utseende")
public final class ContactPage implements Page {
    static final String PATH = "/installningar/kontakt";

    private final ContactForm form;
    private final Statement statement;

    @Activate
    public ContactPage(@Reference ContactForm form, @Reference Statement statement) {
        this.form = form;
        this.statement = statement;
    }

    @Override
    public Response answer(Request request) {
        return form.page(ContactForm.Filled.of(statement.said()), request.locale());
    }
}
