package se.samverkstad.workbench.job;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samverkstad.api.store.Store;
import se.samverkstad.store.PostgresServer;
import se.samverkstad.store.TestStores;
import se.samverkstad.workbench.web.Gateway;

final class JobRowsOnPostgresTest extends JobRowsContract {
    @RegisterExtension
    static final PostgresServer POSTGRES = new PostgresServer();

    private static TestStores stores;
    private static Store store;

    @BeforeAll
    static void open() {
        stores = TestStores.postgres(POSTGRES);
        store = stores.of("workbench", Gateway.class);
    }

    @AfterAll
    static void close() {
        stores.close();
    }

    @Override
    Store store() {
        return store;
    }
}
