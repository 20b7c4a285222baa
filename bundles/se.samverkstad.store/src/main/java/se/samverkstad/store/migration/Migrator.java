package se.samverkstad.store.migration;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Applies a module's migrations, one transaction for each with its row in the journal. Safe on any thread and when
 * several processes do it at once. Applied migrations that the list does not name are of a newer version and are left
 * alone: an older generation runs on the newer tables.
 */
@ProviderType
public interface Migrator {
    /**
     * Those that have not been applied, in order, after checking every rule that can be checked before they run.
     *
     * @throws MigrationRefused when one breaks a rule or was changed after it was applied
     * @throws se.samverkstad.api.store.StoreException when the database fails
     */
    List<Migration> pending(String module, List<Migration> migrations);

    /**
     * Applies those that are pending. What was applied before a failure stays and is not applied again.
     *
     * @param betweenStatements called after each statement, inside the transaction
     * @throws MigrationRefused before anything is changed
     * @throws se.samverkstad.api.store.StoreException when the database fails; the failing migration left nothing
     */
    void apply(String module, List<Migration> migrations, Runnable betweenStatements);
}
