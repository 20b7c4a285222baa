package se.samverkstad.podcast.store;

import java.nio.file.Path;
import se.samverkstad.store.TestStores;

final class PodcastOnSqliteTest extends PodcastStoreContract {
    @Override
    protected TestStores stores(Path home) {
        return TestStores.sqlite(home);
    }
}
