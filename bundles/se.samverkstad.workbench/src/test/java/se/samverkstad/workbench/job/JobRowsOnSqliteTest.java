package se.samverkstad.workbench.job;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.store.Store;
import se.samverkstad.store.TestStores;
import se.samverkstad.workbench.web.Gateway;

final class JobRowsOnSqliteTest extends JobRowsContract {
    @TempDir
    static Path home;

    private static TestStores stores;
    private static Store store;

    @BeforeAll
    static void open() {
        stores = TestStores.sqlite(home);
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
