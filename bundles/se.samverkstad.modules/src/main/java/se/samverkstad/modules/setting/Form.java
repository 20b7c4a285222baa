package se.samverkstad.modules.setting;

import java.util.List;
import se.samverkstad.modules.table.Label;

/** The settings that belong together: those of one PID, in the order the module declares them. */
public record Form(String pid, Label title, Label description, List<Definition> definitions) {
    public Form {
        definitions = List.copyOf(definitions);
    }

    /** With those alone that a scope may choose. */
    public Form of(Scope scope) {
        return new Form(
                pid,
                title,
                description,
                definitions.stream()
                        .filter(each -> each.scopes().contains(scope) && !each.secret())
                        .toList());
    }

    /** Whether anyone besides the municipality may choose any of them. */
    public boolean scoped() {
        return definitions.stream().anyMatch(each -> !each.scopes().isEmpty());
    }
}
