package se.samverkstad.store;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.store.status.DatabaseReport;
import se.samverkstad.store.status.DatabaseStatus;

/** Asks the database on behalf of readiness and the doctor. */
@Component
public final class StatusComponent implements DatabaseStatus {
    private final AskedDatabase database;

    @Activate
    public StatusComponent(@Reference OpenStoreComponent open) {
        this.database = new AskedDatabase(open.store());
    }

    @Override
    public DatabaseReport ask() {
        return database.ask();
    }

    @Override
    public long usedBytes() {
        return database.usedBytes();
    }
}
