package se.samverkstad.modules.engine;

import java.util.List;
import java.util.Optional;
import se.samverkstad.modules.profile.Profile.Entry;
import se.samverkstad.modules.setting.Definition;
import se.samverkstad.modules.setting.Form;
import se.samverkstad.modules.table.Label;

/**
 * Something that has settings.
 *
 * @param entry of the profile; empty for the workbench itself, which is never started anew for a setting
 */
record Subject(String module, Label name, List<Form> forms, Optional<Entry> entry) {
    Subject {
        forms = List.copyOf(forms);
    }

    List<Definition> definitions() {
        return definitions(forms);
    }

    static List<Definition> definitions(List<Form> forms) {
        return forms.stream().flatMap(form -> form.definitions().stream()).toList();
    }
}
