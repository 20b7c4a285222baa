package se.samverkstad.workbench.about;

import java.time.Clock;
import java.time.LocalDate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.shell.Screens;

/** Saves the form as a whole. */
@Component(service = Page.class)
@PageRoute(path = ContactPage.PATH, kind = PageRoute.Kind.ACTION, permission = Manage.PERMISSION)
public final class SaveContact implements Page {
    private final ContactForm form;
    private final Statement statement;
    private final Screens screens;
    private final Clock clock;

    @Activate
    public SaveContact(@Reference ContactForm form, @Reference Statement statement, @Reference Screens screens) {
        this(form, statement, screens, Clock.systemUTC());
    }

    SaveContact(ContactForm form, Statement statement, Screens screens, Clock clock) {
        this.form = form;
        this.statement = statement;
        this.screens = screens;
        this.clock = clock;
    }

    @Override
    public Response answer(Request request) {
        LocalDate today = Statement.today(clock);
        ContactForm.Filled filled = form.read(request, today);
        if (!filled.errors().isEmpty()) {
            return form.page(filled, request.locale());
        }
        statement.save(ContactForm.said(filled), today, By.of(request.principal()));
        return Response.redirect(
                ContactPage.PATH, screens.text(request.locale()).of("contact.saved"));
    }
}
