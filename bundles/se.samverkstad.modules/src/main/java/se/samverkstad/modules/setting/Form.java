package se.samverkstad.modules.setting;

import java.util.List;
import se.samverkstad.modules.table.Label;

/** The settings that belong together: those of one PID, in the order the module declares them. */
public record Form(String pid, Label title, Label description, List<Definition> definitions) {
    public Form {
        definitions = List.copyOf(definitions);
    }
}
