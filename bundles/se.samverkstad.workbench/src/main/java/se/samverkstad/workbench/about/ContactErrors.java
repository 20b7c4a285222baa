package se.samverkstad.workbench.about;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import se.samverkstad.api.text.Text;
import se.samverkstad.workbench.about.Statement.Assessment;
import se.samverkstad.workbench.about.Statement.Compliance;
import se.samverkstad.workbench.about.Statement.Said;

/** What is wrong with the form: sentences by field, in the order of the form. */
final class ContactErrors {
    private static final int LONGEST_WORDS = 4_000;

    private final Text text;
    private final Map<String, String> found = new LinkedHashMap<>();

    private ContactErrors(Text text) {
        this.text = text;
    }

    static Map<String, String> in(Said said, LocalDate today, Text text) {
        ContactErrors errors = new ContactErrors(text);
        said.faults().ifPresent(contact -> errors.contact("fel", contact));
        said.privacy().ifPresent(contact -> errors.contact("uppgifter", contact));
        said.accessibility().ifPresent(contact -> errors.contact("tillganglighet", contact));
        errors.day(said, today);
        errors.contradiction(said);
        errors.words("brister", said.known());
        errors.words("betungande", said.burden());
        errors.words("undantag", said.outside());
        return errors.found;
    }

    private void contact(String field, Contact contact) {
        if (contact.text().length() > Contact.LONGEST) {
            found.put(field, text.of("contact.long", Contact.LONGEST));
        }
    }

    private void day(Said said, LocalDate today) {
        if (said.assessment() != Assessment.NONE && said.assessed().isEmpty()) {
            found.put("dag", text.of("contact.day-missing"));
        } else if (said.assessed().filter(day -> day.isAfter(today)).isPresent()) {
            found.put("dag", text.of("contact.day-later"));
        }
    }

    /** How far the demands are met is told only after an assessment; until then it contradicts nothing. */
    private void contradiction(Said said) {
        if (said.assessment() == Assessment.NONE) {
            return;
        }
        boolean fully = said.compliance() == Compliance.FULLY;
        if (fully && !(said.known().none() && said.burden().none())) {
            found.put("foljer", text.of("contact.fully-with-faults"));
        } else if (!fully && !said.lists()) {
            found.put("brister", text.of("contact.faults-missing"));
        }
    }

    private void words(String field, Words words) {
        if (words.swedish().isEmpty() && !words.english().isEmpty()) {
            found.put(field, text.of("contact.swedish-missing"));
        }
        if (words.swedish().length() > LONGEST_WORDS) {
            found.put(field, text.of("contact.long", LONGEST_WORDS));
        }
        if (words.english().length() > LONGEST_WORDS) {
            found.put(field + ContactForm.ENGLISH, text.of("contact.long", LONGEST_WORDS));
        }
    }
}
