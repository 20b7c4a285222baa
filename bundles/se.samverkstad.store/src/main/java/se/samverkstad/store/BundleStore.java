package se.samverkstad.store;

import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.store.InStore;
import se.samverkstad.api.store.Store;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.store.migration.CoreModules;
import se.samverkstad.store.migration.Migration;
import se.samverkstad.store.migration.Migrations;
import se.samverkstad.store.rows.JdbcStore;

/** One store for each bundle that asks for one; the header {@value #MODULE} says whose tables it sees. */
@Component(service = Store.class, scope = ServiceScope.BUNDLE)
public final class BundleStore implements Store {
    static final String MODULE = "Samverkstad-Module";

    private static final Logger LOG = LoggerFactory.getLogger(BundleStore.class);

    private final JdbcStore store;

    @Activate
    public BundleStore(@Reference OpenStoreComponent open, ComponentContext context) {
        Bundle bundle = context.getUsingBundle();
        String module =
                ModuleHeader.of(bundle.getSymbolicName(), bundle.getHeaders("").get(MODULE));
        Runnable prepare = () -> {};
        if (CoreModules.isCore(bundle.getSymbolicName())) {
            List<Migration> migrations = Migrations.of(bundle);
            prepare = () -> open.store().schema().apply(module, migrations, () -> {});
        }
        this.store = open.store().storeOf(module, prepare);
        try {
            store.open();
        } catch (StoreException e) {
            // Each call tries again and says so; a database that comes late is found.
            LOG.error("{} has no database yet: {}", module, e.getMessage());
        }
    }

    @Deactivate
    public void close() {
        store.close();
    }

    @Override
    public <R, X extends Exception> R read(InStore<R, X> work) throws X {
        return store.read(work);
    }

    @Override
    public <R, X extends Exception> R write(InStore<R, X> work) throws X {
        return store.write(work);
    }

    @Override
    public java.util.UUID newId() {
        return store.newId();
    }
}
