package se.samverkstad.operations.upgrade;

import java.util.Optional;
import se.samverkstad.modules.table.Label;

/**
 * What becomes of one installed module.
 *
 * @param why what it lacks, or what went wrong; empty when all is well
 * @param helps a version that is offered and does fit; only for one that does not
 */
record Foretold(String module, Label name, String version, Fate fate, Optional<Label> why, Optional<String> helps) {
    /** How it would stand. */
    enum Fate {
        WORKS,
        HELD_BACK,
        STOPPED,
        /** Paused, and can be turned on again. */
        PAUSED,
        /** Paused, and could not be turned on again. */
        PAUSED_HELD_BACK
    }

    boolean fine() {
        return fate == Fate.WORKS || fate == Fate.PAUSED;
    }
}
