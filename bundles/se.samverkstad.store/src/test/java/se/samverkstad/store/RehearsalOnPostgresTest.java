package se.samverkstad.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samverkstad.store.database.DatabaseSettings;

final class RehearsalOnPostgresTest extends RehearsalContract {
    @RegisterExtension
    static final PostgresServer POSTGRES = new PostgresServer();

    @Override
    protected DatabaseSettings database(Path home) {
        return new DatabaseSettings(home, POSTGRES.place());
    }

    @AfterEach
    void empty() throws SQLException {
        POSTGRES.empty();
    }
}
