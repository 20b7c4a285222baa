package se.samverkstad.workbench.settings;

import java.util.List;
import java.util.Optional;

/**
 * A setting as the form shows it.
 *
 * @param id of the control, and the name it is sent under
 * @param values as they stand in the form, saved or not
 * @param origin a sentence on where the value comes from
 * @param conflict a sentence on a default that has changed since; its choice is below it
 * @param unfit a sentence on a choice that cannot be used
 * @param reset what the button says that takes the choice back; empty when there is none
 */
public record Field(
        String id,
        String label,
        String description,
        Control control,
        List<String> values,
        List<Choice> choices,
        String error,
        String origin,
        Optional<Conflict> conflict,
        Optional<String> unfit,
        Optional<String> reset) {
    /** What it is filled in with. */
    public enum Control {
        LINE,
        NUMBER,
        SECRET,
        YES,
        ONE_OF,
        SOME_OF,
        /** One value a line. */
        LINES
    }

    /** One of the values there are. */
    public record Choice(String value, String label) {}

    /** @param keep what the button says that confirms what was chosen */
    public record Conflict(String sentence, String keep) {}

    /** The one value, or all of them on lines of their own. */
    public String value() {
        return String.join("\n", values);
    }

    /** What describes the control, by ids. */
    public String describedBy() {
        return (error.isEmpty() ? "" : id + "-error ")
                + (description.isEmpty() ? "" : id + "-description ")
                + id
                + "-origin";
    }
}
