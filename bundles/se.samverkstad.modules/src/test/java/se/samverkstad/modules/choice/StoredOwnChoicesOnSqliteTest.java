package se.samverkstad.modules.choice;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.store.Store;
import se.samverkstad.store.TestStores;

final class StoredOwnChoicesOnSqliteTest extends StoredOwnChoicesContract {
    @TempDir
    static Path home;

    private static TestStores stores;
    private static Store store;

    @BeforeAll
    static void open() {
        stores = TestStores.sqlite(home);
        store = stores.of("modules", StoredOwnChoices.class);
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
