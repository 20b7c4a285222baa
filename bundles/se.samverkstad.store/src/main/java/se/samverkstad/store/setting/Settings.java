package se.samverkstad.store.setting;

import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samverkstad.api.audit.By;

/**
 * The choices of the municipality for core, by dotted keys such as {@code backup.time}; the part before the first dot names
 * the package that owns the key and checks its values. Secrets are never kept here. Safe on any thread.
 */
@ProviderType
public interface Settings {
    /**
     * What was chosen, or empty for the default, which the owner of the key knows. Answered from memory; a choice made by
     * another node is seen within five seconds.
     *
     * @throws se.samverkstad.api.store.StoreException when the database fails
     */
    Optional<String> value(String key);

    /**
     * Saves all of it or nothing.
     *
     * @param changes by key; empty takes a choice back
     * @param by on the record with the keys, never with what they were set to
     * @throws IllegalArgumentException when a key is no dotted name of small letters
     * @throws se.samverkstad.api.store.StoreException when the database fails
     */
    void save(Map<String, Optional<String>> changes, By by);
}
