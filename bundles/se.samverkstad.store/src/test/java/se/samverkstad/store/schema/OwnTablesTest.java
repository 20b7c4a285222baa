package se.samverkstad.store.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverkstad.store.migration.Migration;
import se.samverkstad.store.personal.Coverage;
import se.samverkstad.store.personal.DeclarationReader;

/** What the store's own tables hold is declared as everyone else's is. */
final class OwnTablesTest {
    private static final Path RESOURCES = Path.of("target/classes/OSGI-INF");

    @Test
    void theJournalOfMigrations() throws IOException {
        assertThat(faults("store", CoreTables.TABLES)).isEmpty();
    }

    @Test
    void theSettings() throws IOException {
        String sql = Files.readString(RESOURCES.resolve("settings/001-municipality.sql"));

        assertThat(faults("settings", Migration.of("001-municipality.sql", sql)))
                .isEmpty();
    }

    private static List<String> faults(String module, Migration migration) throws IOException {
        String json = Files.readString(RESOURCES.resolve("data/" + module + ".json"));
        return Coverage.faults(DeclarationReader.read(module, json), List.of(migration));
    }
}
