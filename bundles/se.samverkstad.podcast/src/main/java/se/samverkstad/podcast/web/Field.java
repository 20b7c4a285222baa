package se.samverkstad.podcast.web;

import java.util.Map;

/**
 * One field of a form.
 *
 * @param name also its id
 * @param error the sentence beside it; empty when nothing is wrong
 */
public record Field(String name, String label, String hint, String value, String error) {
    static Field of(
            se.samverkstad.api.text.Text t, String form, String name, String value, Map<String, String> errors) {
        return new Field(
                name, t.of(form + "." + name), t.of(form + "." + name + ".hint"), value, errors.getOrDefault(name, ""));
    }

    public boolean wrong() {
        return !error.isEmpty();
    }

    /** The ids of what explains the field to those who listen. */
    public String describedBy() {
        return wrong() ? name + "-hint " + name + "-error" : name + "-hint";
    }
}
