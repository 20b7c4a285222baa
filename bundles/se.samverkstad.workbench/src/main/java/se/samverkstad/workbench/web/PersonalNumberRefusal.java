package se.samverkstad.workbench.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samverkstad.api.privacy.PersonalNumbers;
import se.samverkstad.api.web.Upload;

/**
 * What was sent holds a personal number. Carries the form with every number masked and without its secrets and files, so
 * that the person can send it again; the numbers themselves are gone when this is thrown.
 */
final class PersonalNumberRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, List<String>> fields = new LinkedHashMap<>();
    private final transient Map<String, String> files = new LinkedHashMap<>();
    private final transient Set<String> wrong = new LinkedHashSet<>();
    private final transient Set<String> again = new LinkedHashSet<>();
    private final transient Map<String, String> labels;

    private PersonalNumberRefusal(Form form, Unexamined unexamined, Map<String, String> labels) {
        super("422 a personal number", null, false, false);
        this.labels = labels;
        form.fields().forEach((name, values) -> take(name, values, unexamined));
        form.uploads().forEach((name, upload) -> take(name, upload));
    }

    /** Looks through a form and takes the words of its labels out of it. */
    static Optional<PersonalNumberRefusal> of(Form form, Unexamined unexamined) {
        Map<String, String> labels = FieldLabels.take(form);
        for (String name : form.fields().keySet()) {
            if (PersonalNumbers.in(name)) {
                throw new Refusal(400, "form");
            }
        }
        boolean found = form.fields().entrySet().stream()
                        .anyMatch(each -> !unexamined.skips(each.getKey())
                                && each.getValue().stream().anyMatch(PersonalNumbers::in))
                || form.uploads().values().stream().map(Upload::submittedName).anyMatch(PersonalNumbers::in);
        return found ? Optional.of(new PersonalNumberRefusal(form, unexamined, labels)) : Optional.empty();
    }

    private void take(String name, List<String> values, Unexamined unexamined) {
        if (name.equals(Csrf.FIELD)) {
            return;
        }
        if (unexamined.hides(name) && values.stream().anyMatch(value -> !value.isEmpty())) {
            again.add(name);
            return;
        }
        boolean examined = !unexamined.skips(name);
        fields.put(
                name,
                values.stream()
                        .map(value -> examined ? PersonalNumbers.masked(value) : value)
                        .toList());
        if (examined && values.stream().anyMatch(PersonalNumbers::in)) {
            wrong.add(name);
        }
    }

    private void take(String name, Upload upload) {
        if (upload.length() > 0 || PersonalNumbers.in(upload.submittedName())) {
            files.put(name, PersonalNumbers.masked(upload.submittedName()));
            if (PersonalNumbers.in(upload.submittedName())) {
                wrong.add(name);
            }
        }
    }

    /** All that can be sent again. */
    Map<String, List<String>> fields() {
        return fields;
    }

    /** File fields and the masked names of the files that came in them. */
    Map<String, String> files() {
        return files;
    }

    /** The fields where a number stood. */
    Set<String> wrong() {
        return wrong;
    }

    /** The secrets that have to be typed once more. */
    Set<String> again() {
        return again;
    }

    String label(String name) {
        return labels.getOrDefault(name, name);
    }

    /** The form as it may be kept as a draft. */
    Form masked() {
        return new Form(fields, Map.of());
    }
}
