package se.samverkstad.store;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samverkstad.store.database.DatabaseSettings;

final class SettingsOnPostgresTest extends SettingsContract {
    @RegisterExtension
    static final PostgresServer POSTGRES = new PostgresServer();

    @Override
    DatabaseSettings database(Path home) {
        return new DatabaseSettings(home, POSTGRES.place());
    }
}
