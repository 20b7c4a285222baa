package se.samverkstad.store;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.store.migration.MigrationJournal;

/** The journal of migrations for whoever plans an upgrade. */
@Component
public final class JournalComponent implements MigrationJournal {
    private final OpenStore store;

    @Activate
    public JournalComponent(@Reference OpenStoreComponent open) {
        this.store = open.store();
    }

    @Override
    public Map<String, List<String>> applied() {
        return store.schema().applied();
    }

    @Override
    public Map<String, List<String>> rehearsed() {
        return store.rehearsed();
    }

    @Override
    public Map<String, List<String>> unknown() {
        return store.unknown();
    }
}
