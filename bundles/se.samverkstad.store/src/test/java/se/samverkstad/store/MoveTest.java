package se.samverkstad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.store.Store;
import se.samverkstad.store.backup.BackupRefused;
import se.samverkstad.store.backup.KeptBackup;
import se.samverkstad.store.database.DatabaseSettings;
import se.samverkstad.store.safekeeping.BackupMaker;
import se.samverkstad.store.safekeeping.Installation;
import se.samverkstad.store.safekeeping.Move;
import se.samverkstad.store.safekeeping.Restore;

/** From SQLite to PostgreSQL and back by a backup: the same rows, or nothing. */
@Timeout(120)
final class MoveTest {
    @RegisterExtension
    static final PostgresServer POSTGRES = new PostgresServer();

    @TempDir
    Path home;

    private Installation installation;

    @BeforeEach
    void fill() throws IOException {
        installation = new Installation(home, Safekeeping.product(home.resolve("product")), "1.0.0", "abc");
    }

    @AfterEach
    void empty() throws SQLException {
        POSTGRES.empty();
    }

    private Move.Moved move() {
        return new Move(installation, POSTGRES.place(), Clock.systemUTC()).run(table -> {});
    }

    private TestStores postgres() {
        return TestStores.in(new DatabaseSettings(home, POSTGRES.place()));
    }

    private List<Thing> filled() {
        try (TestStores stores = TestStores.sqlite(home)) {
            return Safekeeping.things(Safekeeping.filled(stores));
        }
    }

    @Test
    void everyRowOfEveryTypeIsThereAndSqliteIsKept() throws Exception {
        List<Thing> before = filled();
        Move.Moved moved = move();
        assertThat(moved.tables())
                .extracting(sum -> sum.table() + " " + sum.rows())
                .contains("sample_thing 5", "sample_part 3", "store_migration 1", "store_prefix 1");
        try (TestStores stores = postgres()) {
            Store store = stores.of(Safekeeping.MODULE, SampleTables.all());
            assertThat(Safekeeping.things(store)).usingRecursiveComparison().isEqualTo(before);
            Safekeeping.add(store, "efter flytten");
            assertThatThrownBy(() -> store.write(
                            rows -> rows.createUpdate("insert into ${table}part (id, thing_id) values (:id, :id)")
                                    .bind("id", store.newId())
                                    .execute()))
                    .as("references between tables are kept")
                    .isInstanceOf(se.samverkstad.api.store.StoreException.class);
        }
        assertThat(home.resolve("database/samverkstad.db")).doesNotExist();
        assertThat(moved.kept()).isRegularFile();
        assertThat(Files.readString(home.resolve("samverkstad.properties")))
                .contains("samverkstad.database.kind=postgresql");
    }

    @Test
    void tablesOfARemovedModuleAreMadeFromTheirKeptScripts() {
        filled(); // nothing of the module is on the class path of the product
        assertThat(move().tables()).extracting(sum -> sum.table()).contains("sample_thing", "sample_counter");
    }

    @Test
    void aTableThatNobodyCanMakeIsNamed() {
        filled();
        try (TestStores stores = TestStores.sqlite(home)) {
            stores.of("sample", List.<se.samverkstad.store.migration.Migration>of())
                    .write(rows -> rows.execute("create table frammande (id text) strict"));
        }
        assertThatThrownBy(this::move).isInstanceOf(BackupRefused.class).hasMessageContaining("frammande");
        assertThat(home.resolve("database/samverkstad.db")).isRegularFile();
        assertThat(home.resolve("samverkstad.properties")).doesNotExist();
    }

    @Test
    void whatPostgresCannotHoldIsNamedByTableAndRow() {
        filled();
        for (String title : List.of("'nu' || char(0) || 'l'", "'f'")) {
            try (TestStores stores = TestStores.sqlite(home)) {
                stores.of(Safekeeping.MODULE, SampleTables.all()).write(rows -> {
                    rows.execute("delete from ${table}thing where sort_key = 'x'");
                    return rows.execute("insert into ${table}thing (id, title, sort_key, published_at) values"
                            + " ('018f0000-0000-7000-8000-0000000000aa', " + title
                            + ", 'x', '2026-11-21T22:09:00.1234567Z')");
                });
            }
            assertThatThrownBy(this::move)
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageContaining("sample_thing")
                    .hasMessageContaining("018f0000-0000-7000-8000-0000000000aa");
        }
    }

    @Test
    void onlyTheEndOfThisHomesOwnMoveIsLeftToDo() throws Exception {
        filled();
        Path file = home.resolve("database/samverkstad.db");
        Path id = Files.writeString(home.resolve("database/move.id"), "begun");
        assertThat(Move.finish(home, null, Clock.systemUTC())).isEmpty();
        assertThat(Move.finish(home, POSTGRES.place(), Clock.systemUTC()))
                .as("nothing was brought to that database")
                .isEmpty();
        assertThat(file).isRegularFile();

        Move.Moved moved = move();
        Files.move(moved.kept(), file);
        Files.writeString(id, "another move");
        assertThat(Move.finish(home, POSTGRES.place(), Clock.systemUTC())).isEmpty();
        assertThat(file).isRegularFile();
    }

    @Test
    void aDatabaseThatIsNotEmptyIsRefused() {
        filled();
        try (TestStores stores = postgres()) {
            Safekeeping.filled(stores);
        }
        assertThatThrownBy(this::move).isInstanceOf(BackupRefused.class).hasMessageContaining("not empty");
    }

    @Test
    void aBackupComesBackInPostgresAndWhatWasThereIsPutAside() throws Exception {
        List<Thing> before = filled();
        KeptBackup made;
        try (TestStores stores = TestStores.sqlite(home)) {
            made = new BackupMaker(installation, Safekeeping.database(stores), Clock.systemUTC())
                    .make(home.resolve("backup"), step -> {});
        }
        Installation other = new Installation(home.resolve("other"), installation.product(), "1.0.0", "abc");
        Restore restore = new Restore(other, POSTGRES.place(), Clock.systemUTC());
        restore.run(made.place(), false, step -> {});
        try (TestStores stores = postgres()) {
            Store store = stores.of(Safekeeping.MODULE, SampleTables.all());
            assertThat(Safekeeping.things(store)).usingRecursiveComparison().isEqualTo(before);
            Safekeeping.add(store, "senare");
        }
        assertThatThrownBy(() -> restore.run(made.place(), false, step -> {}))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("--replace");
        restore.run(made.place(), true, step -> {});
        try (TestStores stores = postgres()) {
            assertThat(Safekeeping.titles(stores.of(Safekeeping.MODULE, SampleTables.all())))
                    .hasSize(before.size());
        }
        assertThat(POSTGRES.schemas()).anyMatch(name -> name.startsWith("before_restore_"));
        assertThat(home.resolve("other/database")).doesNotExist();
    }
}
