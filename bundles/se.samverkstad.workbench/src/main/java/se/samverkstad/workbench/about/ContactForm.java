package se.samverkstad.workbench.about;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
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
    /** Ends the name of the field for the same text in English. */
    static final String ENGLISH = "-en";

    private static final List<String> FIELDS = List.of(
            "fel",
            "uppgifter",
            "tillganglighet",
            "granskning",
            "dag",
            "foljer",
            "brister",
            "brister-en",
            "betungande",
            "betungande-en",
            "undantag",
            "undantag-en");

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
            put(fields, "brister", said.known());
            put(fields, "betungande", said.burden());
            put(fields, "undantag", said.outside());
            return new Filled(fields, Map.of());
        }

        private static void put(Map<String, String> fields, String name, Words words) {
            fields.put(name, words.swedish());
            fields.put(name + ENGLISH, words.english());
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
        Map<String, String> fields = new HashMap<>();
        FIELDS.forEach(name -> fields.put(name, request.parameter(name).orElse("")));
        return new Filled(fields, ContactErrors.in(said(fields), today, screens.text(request.locale())));
    }

    static Said said(Filled filled) {
        return said(filled.fields());
    }

    private static Said said(Map<String, String> fields) {
        return new Said(
                contact(fields, "fel"),
                contact(fields, "uppgifter"),
                contact(fields, "tillganglighet"),
                Statement.word(Assessment.values(), value(fields, "granskning")).orElse(Assessment.NONE),
                Statement.word(Compliance.values(), value(fields, "foljer")).orElse(Compliance.PARTLY),
                Statement.day(value(fields, "dag")),
                words(fields, "brister"),
                words(fields, "betungande"),
                words(fields, "undantag"),
                Optional.empty());
    }

    private static Words words(Map<String, String> fields, String name) {
        return new Words(value(fields, name), value(fields, name + ENGLISH));
    }

    private static Optional<Contact> contact(Map<String, String> fields, String name) {
        return Contact.of(value(fields, name));
    }

    private static String value(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }
}
