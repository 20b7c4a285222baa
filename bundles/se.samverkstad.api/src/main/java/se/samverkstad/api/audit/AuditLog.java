package se.samverkstad.api.audit;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The record. Nothing in it is ever changed or taken away; reading it is a matter for those who review it. Safe on any thread
 * and from several processes.
 */
@ProviderType
public interface AuditLog {
    /**
     * Puts an act on the record, durably when this returns. To be called once what was done is certain, and never inside a
     * write to the store.
     *
     * @throws se.samverkstad.api.store.StoreException when it could not be written
     */
    void append(Act act);

    /**
     * For what anyone can bring about as often as they like, such as a refused sign-in. The first is on the record at once;
     * those of the same kind, person and target within the next minute are counted, and follow as one entry with
     * {@code count}. So a flood cannot fill the disk. A failure to write is logged and kept from the caller, who is
     * refusing something already.
     */
    void count(Act act);
}
