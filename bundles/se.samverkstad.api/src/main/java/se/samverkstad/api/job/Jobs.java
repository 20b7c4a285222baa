package se.samverkstad.api.job;

import org.osgi.annotation.versioning.ProviderType;
import se.samverkstad.api.people.Principal;

/**
 * Starts jobs. Each bundle that references it gets its own, which knows its module. Provided by the workbench; safe on any
 * thread. Not to be called inside a write to the store.
 */
@ProviderType
public interface Jobs {
    /**
     * Starts one, or finds the one that already goes on with the same argument: pressing twice is pressing once. Durable when
     * this returns.
     *
     * @param job the id of one of the module's own jobs
     * @param argument what {@link Piece#argument()} is to be, at most 1,000 characters; nothing secret
     * @param who starts it
     * @return the address where it is followed and can be cancelled
     * @throws IllegalArgumentException when the module has no such job
     * @throws SecurityException when that person may not start it
     * @throws se.samverkstad.api.store.StoreException when it could not be stored
     */
    String start(String job, String argument, Principal who);
}
