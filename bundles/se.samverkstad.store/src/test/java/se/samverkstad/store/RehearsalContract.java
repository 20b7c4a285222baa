package se.samverkstad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.store.Store;
import se.samverkstad.store.database.DatabaseSettings;
import se.samverkstad.store.migration.Migration;
import se.samverkstad.store.schema.Rehearsal;

/** A database that begins where another has come to, whichever the other is in. The other is in use meanwhile. */
@Timeout(120)
public abstract class RehearsalContract {
    private static final Migration LATER =
            new Migration(900, "later", "alter table ${table}thing add column later ${text};");

    @TempDir
    Path folder;

    protected abstract DatabaseSettings database(Path home);

    @Test
    void theTablesAndTheJournalComeAndTheRowsDoNot() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        try (TestStores used = TestStores.in(database(home))) {
            Store store = Safekeeping.filled(used);
            List<String> titles = Safekeeping.titles(store);
            Rehearsal rehearsal = new Rehearsal(database(home), List.of(), List.of(), List.of());
            try (OpenStore here = at(rehearsal)) {
                List<Migration> next = new ArrayList<>(SampleTables.all());
                next.add(LATER);
                assertThat(here.schema().pending(Safekeeping.MODULE, next)).containsExactly(LATER);
                here.schema().apply(Safekeeping.MODULE, next, () -> {});

                assertThat(Safekeeping.titles(here.storeOf(Safekeeping.MODULE, () -> {})))
                        .isEmpty();
                assertThat(here.schema().prefix(Safekeeping.MODULE))
                        .isEqualTo(used.opened().schema().prefix(Safekeeping.MODULE));
                assertThat(here.rehearsed()).isEqualTo(used.opened().schema().applied());
                assertThat(here.schema().applied().get(Safekeeping.MODULE)).contains("900-later");
            }
            Safekeeping.add(store, "efteråt");
            assertThat(Safekeeping.titles(store)).hasSize(titles.size() + 1).containsAll(titles);
            assertThat(used.opened().schema().applied().get(Safekeeping.MODULE)).doesNotContain("900-later");
        }
    }

    @Test
    void whatANewerProductDidToCoreIsTold() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        try (TestStores used = TestStores.in(database(home))) {
            Migration newer =
                    new Migration(77, "newer", "create table ${table}newer (id ${id} primary key ${table_end};");
            used.opened().schema().apply("people", List.of(newer), () -> {});
            try (OpenStore here = at(new Rehearsal(database(home), List.of(), List.of(), List.of()))) {
                assertThat(here.unknown()).isEqualTo(Map.of("people", List.of("077-newer")));
            }
        }
    }

    @Test
    void anInstallationWithoutADatabaseIsAsANewOne() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        try (OpenStore here = at(new Rehearsal(new DatabaseSettings(home, null), List.of(), List.of(), List.of()))) {
            assertThat(here.rehearsed()).isEmpty();
            assertThat(here.schema().applied()).isEmpty();
        }
        assertThat(home).isEmptyDirectory();
    }

    private OpenStore at(Rehearsal rehearsal) {
        return new OpenStore(
                new DatabaseSettings(folder.resolve("here"), null), TestStores.WRITE_LIMIT_MILLIS, rehearsal);
    }
}
