package se.samverkstad.workbench.terms;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Term;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.modules.Manage;

/** Takes the form as a whole. */
@Component(service = Page.class)
@PageRoute(path = TermsForm.PATH, kind = PageRoute.Kind.ACTION, permission = Manage.PERMISSION)
public final class SaveTerms implements Page {
    private final ChosenTerms terms;
    private final TermsForm form;

    @Activate
    public SaveTerms(@Reference ChosenTerms terms, @Reference TermsForm form) {
        this.terms = terms;
        this.form = form;
    }

    @Override
    public Response answer(Request request) {
        Map<Term, String> chosen = new EnumMap<>(Term.class);
        Map<String, String> errors = new LinkedHashMap<>();
        for (Term term : Term.values()) {
            String key = request.parameter(term.key()).orElse("");
            chosen.put(term, key);
            if (term.choice(key).isEmpty()) {
                errors.put(term.key(), form.text(request).of("terms.missing"));
            }
        }
        if (!errors.isEmpty()) {
            return form.page(chosen, errors, request);
        }
        terms.save(chosen, By.of(request.principal()));
        return Response.redirect(TermsForm.PATH, form.text(request).of("terms.saved"));
    }
}
