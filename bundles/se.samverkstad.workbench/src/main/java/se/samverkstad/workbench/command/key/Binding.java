package se.samverkstad.workbench.command.key;

import java.util.List;
import java.util.Optional;
import se.samverkstad.modules.table.Commanded;

/**
 * A command and its keys, as one person has them.
 *
 * @param keys empty when it has none
 * @param others further commands that have the same: then none of them is run by it
 */
record Binding(Commanded command, Optional<Keys> keys, List<Commanded> others) {
    Binding {
        others = List.copyOf(others);
    }

    /** Whether pressing the keys does something. */
    boolean works() {
        return keys.isPresent() && others.isEmpty();
    }
}
