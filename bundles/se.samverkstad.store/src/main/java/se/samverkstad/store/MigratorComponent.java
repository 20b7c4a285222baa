package se.samverkstad.store;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.store.migration.Migration;
import se.samverkstad.store.migration.Migrator;

/** Migrations for the engine of modules. */
@Component
public final class MigratorComponent implements Migrator {
    private final OpenStore store;

    @Activate
    public MigratorComponent(@Reference OpenStoreComponent open) {
        this.store = open.store();
    }

    @Override
    public List<Migration> pending(String module, List<Migration> migrations) {
        return store.schema().pending(module, migrations);
    }

    @Override
    public void apply(String module, List<Migration> migrations, Runnable betweenStatements) {
        store.schema().apply(module, migrations, betweenStatements);
    }
}
