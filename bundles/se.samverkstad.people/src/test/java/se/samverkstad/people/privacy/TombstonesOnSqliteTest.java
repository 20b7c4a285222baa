package se.samverkstad.people.privacy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.store.Store;
import se.samverkstad.store.TestStores;

final class TombstonesOnSqliteTest extends TombstonesContract {
    @TempDir
    static Path folder;

    private static TestStores stores;
    private static Store store;

    @BeforeAll
    static void open() {
        stores = TestStores.sqlite(folder);
        store = stores.of("people", StoredTombstones.class);
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
