package se.samverkstad.workbench.setup;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;

/** Something to choose for the installation: a step of the set-up, and a page of its own under Inställningar. */
interface Section {
    /** Names its texts and its template, such as {@code organisation}. */
    String key();

    /** The names of its fields, without those that are secret. */
    List<String> fields();

    /** As it stands now. */
    Filled saved(Request request);

    /** What its template needs besides the form. */
    default Map<String, Object> more(Filled filled, Locale locale) {
        return Map.of();
    }

    /**
     * Does what one of its own buttons asks, such as to try; keeps nothing of the form.
     *
     * @param act the button's value, such as {@code testa}
     */
    Filled act(String act, Filled filled, Request request, Text text);

    /** Checks; with errors, nothing may be saved. */
    Filled checked(Filled filled, Request request, Text text);

    /** Saves what was checked. @return a sentence for the next page, when there is something to say */
    Optional<String> save(Filled filled, Request request, Text text);
}
