package se.samverkstad.api.notice;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Tells people. Each bundle that references it gets its own, which knows its module. Provided by the workbench; safe on any
 * thread. Called when what is told has been stored, and never inside a write to the store.
 */
@ProviderType
public interface Notices {
    /**
     * Tells everyone of the audience who has not turned the kind off; open pages show it at once. Durable when this returns;
     * up to 500 persons are told all or none. A module that is no longer installed tells nobody.
     *
     * @return how many were told something new
     * @throws IllegalArgumentException when the module has no such kind
     * @throws se.samverkstad.api.store.StoreException when it could not be stored
     */
    int send(Notice notice);

    /**
     * Takes back what was sent with that kind and key, read or not, such as when an episode is withdrawn.
     *
     * @throws IllegalArgumentException for an empty key
     * @throws se.samverkstad.api.store.StoreException when it could not be stored
     */
    void withdraw(String kind, String key);
}
