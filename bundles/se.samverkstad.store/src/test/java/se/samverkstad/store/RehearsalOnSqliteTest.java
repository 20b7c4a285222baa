package se.samverkstad.store;

import java.nio.file.Path;
import se.samverkstad.store.database.DatabaseSettings;

final class RehearsalOnSqliteTest extends RehearsalContract {
    @Override
    protected DatabaseSettings database(Path home) {
        return new DatabaseSettings(home, null);
    }
}
