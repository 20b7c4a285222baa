package se.samverkstad.modules.change;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import se.samverkstad.modules.table.Permission;

/**
 * Whoever keeps track of what modules ask for. Called on the engine's thread before each switch and at each start, when
 * nobody can ask the pages yet that need these permissions; what it throws is logged and stops nothing.
 */
@ConsumerType
public interface Arrivals {
    /** @param permissions of every module that runs from now on, those that were there before among them */
    void arrive(List<Permission> permissions);
}
