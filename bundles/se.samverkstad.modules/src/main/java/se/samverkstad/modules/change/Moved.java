package se.samverkstad.modules.change;

import java.util.List;
import se.samverkstad.modules.table.Label;

/**
 * What has changed in the installed set since a plan was made, so that it does not hold any more.
 *
 * @param changes what the plan was to do; planned again, it takes the rest into account
 * @param differences a sentence for each module
 */
public record Moved(List<Change> changes, List<Difference> differences) {
    public Moved {
        changes = List.copyOf(changes);
        differences = List.copyOf(differences);
    }

    /** @param sentence such as "Forskningspodd uppdaterades från 0.1.0 till 0.2.0." */
    public record Difference(String module, Label sentence) {}
}
