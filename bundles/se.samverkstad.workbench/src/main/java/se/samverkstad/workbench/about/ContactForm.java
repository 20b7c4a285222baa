package se.samverkstad.workbench.about;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.about.Statement.Assessment;
import se.samverkstad.workbench.about.Statement.Compliance;
import se.samverkstad.workbench.about.Statement.Said;
import se.samverkstad.workbench.shell.Screens;

/** The form behind the pages in the footer: drawn, read and checked. */
@Component(service = ContactForm.class)
public final class ContactForm {
    private static final int LONGEST_KNOWN = 4_000;

    private final Screens screens;

    @Activate
    public ContactForm(@Reference Screens screens) {
        this.screens = screens;
    }

    /** The fields by name, as written. */
    record Filled(Map<String, String> fields, Map<String, String> errors) {
        static Filled of(Said said) {
            Map<String, String> fields = new HashMap<>();
            fields.put("fel", said.faults().map(Contact::text).orElse(""));
            fields.put("uppgifter", said.privacy().map(Contact::text).orElse(""));
            fields.put("tillganglighet", said.accessibility().map(Contact::text).orElse(""));
            fields.put("granskning", said.assessment().name());
            fields.put("foljer", said.compliance().name());
            fields.put("dag", said.assessed().map(LocalDate::toString).orElse(""));
            fields.put("brister", said.known());
            return new Filled(fields, Map.of());
        }
    }

    Response page(Filled filled, Locale locale) {
        Text text = screens.text(locale);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("fields", filled.fields());
        parameters.put("errors", filled.errors());
        var view = screens.view("about/contact.jte", parameters);
        return filled.errors().isEmpty()
                ? Response.page(text.of("contact.title"), view)
                : Response.invalid(text.of("contact.title"), view);
    }

    /** What was sent, with what is wrong with it. */
    Filled read(Request request, LocalDate today) {
        Text text = screens.text(request.locale());
        Map<String, String> fields = new HashMap<>();
        for (String name :
                new String[] {"fel", "uppgifter", "tillganglighet", "granskning", "foljer", "dag", "brister"}) {
            fields.put(name, request.parameter(name).orElse(""));
        }
        Map<String, String> errors = new LinkedHashMap<>();
        for (String name : new String[] {"fel", "uppgifter", "tillganglighet"}) {
            if (value(fields, name).length() > Contact.LONGEST) {
                errors.put(name, text.of("contact.long", Contact.LONGEST));
            }
        }
        Optional<LocalDate> day = Statement.day(value(fields, "dag"));
        boolean assessed = assessment(fields) != Assessment.NONE;
        if (assessed && day.isEmpty()) {
            errors.put("dag", text.of("contact.day-missing"));
        } else if (day.filter(each -> each.isAfter(today)).isPresent()) {
            errors.put("dag", text.of("contact.day-later"));
        }
        if (value(fields, "brister").length() > LONGEST_KNOWN) {
            errors.put("brister", text.of("contact.long", LONGEST_KNOWN));
        }
        return new Filled(fields, errors);
    }

    static Said said(Filled filled) {
        Map<String, String> fields = filled.fields();
        return new Said(
                contact(fields, "fel"),
                contact(fields, "uppgifter"),
                contact(fields, "tillganglighet"),
                assessment(fields),
                Statement.word(Compliance.values(), value(fields, "foljer")).orElse(Compliance.PARTLY),
                Statement.day(value(fields, "dag")),
                value(fields, "brister"));
    }

    private static Assessment assessment(Map<String, String> fields) {
        return Statement.word(Assessment.values(), value(fields, "granskning")).orElse(Assessment.NONE);
    }

    private static Optional<Contact> contact(Map<String, String> fields, String name) {
        return Optional.of(value(fields, name).replaceAll("\\s+", " "))
                .filter(text -> !text.isBlank())
                .map(Contact::new);
    }

    private static String value(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }
}
