package se.samverkstad.workbench.setup;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverkstad.api.web.Request;

/**
 * A form as it is filled in.
 *
 * @param values by the name of the field; a field that nobody filled in is missing
 * @param errors by the name of the field, in the order of the form
 * @param told what a test found
 */
public record Filled(Map<String, String> values, Map<String, String> errors, List<Told> told) {
    public static Filled of(Map<String, String> values) {
        return new Filled(values, Map.of(), List.of());
    }

    static Filled sent(Request request, List<String> fields) {
        Map<String, String> values = new HashMap<>();
        fields.forEach(name -> values.put(name, request.parameter(name).orElse("")));
        return of(values);
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    public String error(String name) {
        return errors.getOrDefault(name, "");
    }

    Filled with(String name, String value) {
        Map<String, String> other = new HashMap<>(values);
        other.put(name, value);
        return new Filled(other, errors, told);
    }

    Filled wrong(Map<String, String> found) {
        return new Filled(values, new LinkedHashMap<>(found), told);
    }

    Filled told(List<Told> found) {
        return new Filled(values, errors, List.copyOf(found));
    }
}
