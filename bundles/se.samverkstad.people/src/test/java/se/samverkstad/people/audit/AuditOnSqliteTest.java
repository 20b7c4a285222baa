package se.samverkstad.people.audit;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.store.TestStores;

final class AuditOnSqliteTest extends AuditContract {
    @TempDir
    Path home;

    @Override
    TestStores fresh() {
        return TestStores.sqlite(home);
    }

    @Override
    String dropped(String trigger) {
        return "DROP TRIGGER ${table}" + trigger;
    }
}
