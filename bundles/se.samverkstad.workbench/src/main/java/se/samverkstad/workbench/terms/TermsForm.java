package se.samverkstad.workbench.terms;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Term;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.shell.Screens;

/** The form in which the words are chosen. */
@Component(service = TermsForm.class)
public final class TermsForm {
    static final String PATH = "/installningar/ord";

    private final ChosenTerms terms;
    private final Screens screens;

    @Activate
    public TermsForm(@Reference ChosenTerms terms, @Reference Screens screens) {
        this.terms = terms;
        this.screens = screens;
    }

    Text text(Request request) {
        return screens.text(request.locale());
    }

    Map<Term, String> chosen() {
        Map<Term, String> chosen = new EnumMap<>(Term.class);
        for (Term term : Term.values()) {
            chosen.put(term, terms.word(term).key());
        }
        return chosen;
    }

    /** @param chosen by term; @param errors by the name of the field */
    Response page(Map<Term, String> chosen, Map<String, String> errors, Request request) {
        Text text = text(request);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("chosen", chosen);
        parameters.put("errors", new LinkedHashMap<>(errors));
        var view = screens.view("terms/terms.jte", parameters);
        return errors.isEmpty()
                ? Response.page(text.of("terms.title"), view)
                : Response.invalid(text.of("terms.title"), view);
    }
}
