package se.samverkstad.podcast.web;

import java.nio.file.Path;
import se.samverkstad.store.TestStores;

final class FoundEpisodesOnSqliteTest extends FoundEpisodesContract {
    @Override
    protected TestStores stores(Path home) {
        return TestStores.sqlite(home);
    }
}
