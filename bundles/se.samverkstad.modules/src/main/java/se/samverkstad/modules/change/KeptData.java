package se.samverkstad.modules.change;

import se.samverkstad.modules.table.Label;
import se.samverkstad.store.personal.Declaration;

/**
 * What a module keeps, whether it runs or not.
 *
 * @param standing how the module stands
 */
public record KeptData(String module, Label name, Standing standing, Declaration declaration) {
    /** Whether someone may be using the data now. */
    public enum Standing {
        INSTALLED,
        PAUSED,
        REMOVED
    }
}
