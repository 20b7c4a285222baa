package se.samverkstad.modules.table;

import java.time.Instant;

/**
 * A module whose addresses used to answer, for the page that explains why they do not. Its data are kept in every case.
 *
 * @param since when someone paused or removed it; for one that cannot run, when it came to stand as it is
 */
public record Absent(String module, Label name, Why why, Instant since) {
    /** Why its addresses do not answer. */
    public enum Why {
        PAUSED,
        /** It could not be started. */
        STOPPED,
        /** It does not fit this version of the platform. */
        HELD_BACK,
        REMOVED
    }

    /** Whether its addresses will answer again without it being installed anew. */
    public boolean comesBack() {
        return why != Why.REMOVED;
    }
}
