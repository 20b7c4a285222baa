package se.samverkstad.workbench.command.key;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samverkstad.store.PostgresServer;
import se.samverkstad.store.TestStores;

final class ShortcutsOnPostgresTest extends ShortcutsContract {
    @RegisterExtension
    static final PostgresServer POSTGRES = new PostgresServer();

    @Override
    protected TestStores stores(Path home) {
        return TestStores.postgres(POSTGRES);
    }
}
