package se.samverkstad.store.status;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The settings that durability rests on, asked on connections borrowed from those in use. Safe on any thread. */
@ProviderType
public interface DatabaseExamination {
    /** @throws se.samverkstad.api.store.StoreException when the database fails */
    List<DatabaseSetting> settings();
}
