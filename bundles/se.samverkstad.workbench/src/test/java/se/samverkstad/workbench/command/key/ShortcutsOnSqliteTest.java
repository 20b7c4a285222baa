package se.samverkstad.workbench.command.key;

import java.nio.file.Path;
import se.samverkstad.store.TestStores;

final class ShortcutsOnSqliteTest extends ShortcutsContract {
    @Override
    protected TestStores stores(Path home) {
        return TestStores.sqlite(home);
    }
}
