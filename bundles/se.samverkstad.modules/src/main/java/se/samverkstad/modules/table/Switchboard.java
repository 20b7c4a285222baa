package se.samverkstad.modules.table;

import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/** The current table and the leases on it. Safe on any thread. */
@ProviderType
public interface Switchboard {
    /** The table as it is now, for reading declarations only; to call anything in it, take a {@link #lease}. */
    ContributionTable current();

    /**
     * Takes one table and keeps every generation in it running until the snapshot is closed. Never blocks. A request
     * takes one and uses it for everything it calls.
     */
    Snapshot lease();

    /**
     * Calls the listener after each switch, on the thread that switched; it must return at once.
     *
     * @return closes the subscription
     */
    AutoCloseable onSwitch(Consumer<ContributionTable> listener);
}
