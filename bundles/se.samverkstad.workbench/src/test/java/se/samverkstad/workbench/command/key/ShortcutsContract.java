package se.samverkstad.workbench.command.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.store.TestStores;
import se.samverkstad.workbench.web.Gateway;

/** What is kept of chosen keys, whatever the database. */
abstract class ShortcutsContract {
    private static final Chosen ONE = new Chosen(Map.of("podcast/new", "Alt+Shift+P", "core/language", ""), false);
    private static final Chosen SILENT = new Chosen(Map.of(), true);

    @TempDir
    Path home;

    private final String person = UUID.randomUUID().toString();
    private TestStores stores;
    private Shortcuts shortcuts;

    protected abstract TestStores stores(Path home);

    @BeforeEach
    void open() {
        stores = stores(home);
        shortcuts = new Shortcuts(stores.of("workbench", Gateway.class));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void theLastChoiceHoldsUntilItIsForgotten() {
        assertThat(shortcuts.of(person)).isEqualTo(Chosen.NOTHING);
        shortcuts.save(person, ONE);
        assertThat(shortcuts.of(person)).isEqualTo(ONE);
        shortcuts.save(person, SILENT);
        assertThat(shortcuts.of(person)).isEqualTo(SILENT);
        shortcuts.forget(person);
        assertThat(shortcuts.of(person)).isEqualTo(Chosen.NOTHING);
    }

    @Test
    void eachPersonHasTheirOwn() {
        shortcuts.save(person, ONE);
        assertThat(shortcuts.of(UUID.randomUUID().toString())).isEqualTo(Chosen.NOTHING);
    }
}
