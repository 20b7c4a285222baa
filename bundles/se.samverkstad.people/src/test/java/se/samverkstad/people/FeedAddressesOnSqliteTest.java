package se.samverkstad.people;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.store.Store;
import se.samverkstad.people.signin.StoredPeople;
import se.samverkstad.store.TestStores;

final class FeedAddressesOnSqliteTest extends FeedAddressesContract {
    @TempDir
    static Path home;

    private static TestStores stores;
    private static Store store;

    @BeforeAll
    static void open() {
        stores = TestStores.sqlite(home);
        store = stores.of("people", StoredPeople.class);
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
