package se.samverkstad.people.audit;

import java.sql.SQLException;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samverkstad.store.PostgresServer;
import se.samverkstad.store.TestStores;

final class AuditOnPostgresTest extends AuditContract {
    @RegisterExtension
    static final PostgresServer POSTGRES = new PostgresServer();

    @Override
    TestStores fresh() throws SQLException {
        POSTGRES.empty();
        return TestStores.postgres(POSTGRES);
    }

    @Override
    String dropped(String trigger) {
        return "DROP TRIGGER ${table}" + trigger + " ON ${table}audit";
    }
}
