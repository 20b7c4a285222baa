package se.samverkstad.store.migration;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which migrations have been applied, by module: numbered names such as {@code 003-channel}, in order. Safe on any thread.
 * In a rehearsal of an upgrade the database began as a copy of another installation's tables, without their rows.
 */
@ProviderType
public interface MigrationJournal {
    /** In the database that is open here. */
    Map<String, List<String>> applied();

    /** In the other installation, when this is a rehearsal; else nothing. */
    Map<String, List<String>> rehearsed();

    /** Of the rehearsed, those of core that this product does not bring: a newer product has used that database. */
    Map<String, List<String>> unknown();
}
