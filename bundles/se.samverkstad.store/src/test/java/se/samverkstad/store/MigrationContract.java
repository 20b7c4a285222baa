package se.samverkstad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.store.Store;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.store.database.DatabaseSettings;
import se.samverkstad.store.migration.Migration;
import se.samverkstad.store.migration.MigrationRefused;
import se.samverkstad.store.migration.Migrator;

/** How tables come to be, whatever the database. Each test uses a module of its own. */
@Timeout(120)
public abstract class MigrationContract {
    private static final Migration FIRST = Migration.of("001-first.sql", """
            create table ${table}note (
                id ${id} primary key,
                body ${text} not null
            ${table_end};
            """);
    private static final Migration SECOND = Migration.of("002-second.sql", """
            alter table ${table}note add column done ${bool} not null default false;
            insert into ${table}note (id, body) values ('00000000-0000-7000-8000-000000000001', 'from -- a; migration');
            create index ${table}note_body on ${table}note (body);
            """);

    @TempDir
    Path home;

    private final String module = "m" + UUID.randomUUID().toString().substring(0, 8);
    private TestStores stores;
    private Migrator migrator;

    protected abstract DatabaseSettings database(Path home);

    @BeforeEach
    void open() {
        stores = TestStores.in(database(home));
        migrator = stores.opened().schema();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void migrationsAreAppliedOnceInTheirOrder() {
        assertThat(migrator.pending(module, List.of(SECOND, FIRST))).containsExactly(FIRST, SECOND);

        migrator.apply(module, List.of(SECOND, FIRST), () -> {});
        migrator.apply(module, List.of(FIRST, SECOND), () -> {});

        assertThat(migrator.pending(module, List.of(FIRST, SECOND))).isEmpty();
        assertThat(bodies()).containsExactly("from -- a; migration");
    }

    @Test
    void theHookRunsAfterEachStatement() {
        AtomicInteger statements = new AtomicInteger();

        migrator.apply(module, List.of(FIRST, SECOND), statements::incrementAndGet);

        assertThat(statements).hasValue(4);
    }

    @Test
    void aMigrationThatIsInterruptedLeavesNothingAndCanBeResumed() {
        List<Migration> both = List.of(FIRST, SECOND);
        AtomicInteger statements = new AtomicInteger();

        assertThatThrownBy(() -> migrator.apply(module, both, () -> {
                    if (statements.incrementAndGet() == 3) {
                        throw new IllegalStateException("power cut");
                    }
                }))
                .hasMessage("power cut");

        assertThat(migrator.pending(module, both)).containsExactly(SECOND);
        migrator.apply(module, both, () -> {});
        assertThat(bodies()).containsExactly("from -- a; migration");
    }

    @Test
    void aMigrationThatTheDatabaseRefusesIsNamedAndLeavesNothing() {
        Migration broken = Migration.of("001-broken.sql", """
                create table ${table}note (id ${id} primary key, body ${text}${table_end};
                insert into ${table}note (no_such_column) values (1);
                """);

        assertThatThrownBy(() -> migrator.apply(module, List.of(broken), () -> {}))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(module + " 001-broken.sql");

        migrator.apply(module, List.of(FIRST), () -> {});
        assertThat(bodies()).isEmpty();
    }

    @Test
    void aChangedMigrationIsRefusedByName() {
        migrator.apply(module, List.of(FIRST), () -> {});
        Migration changed = new Migration(1, "first", FIRST.sql() + "-- a second thought\n");

        assertThatThrownBy(() -> migrator.pending(module, List.of(changed)))
                .isInstanceOf(MigrationRefused.class)
                .hasMessageContaining(module + " 001-first.sql was changed after it was applied");
        assertThatThrownBy(() -> migrator.pending(module, List.of(new Migration(1, "renamed", FIRST.sql()))))
                .isInstanceOf(MigrationRefused.class);
    }

    @Test
    void otherLineEndsAreNoChange() {
        migrator.apply(module, List.of(FIRST), () -> {});

        Migration windows = Migration.of("001-first.sql", FIRST.sql().replace("\n", "\r\n"));

        assertThat(migrator.pending(module, List.of(windows))).isEmpty();
    }

    @Test
    void anOlderGenerationRunsOnTheNewerTables() {
        migrator.apply(module, List.of(FIRST, SECOND), () -> {});

        assertThat(migrator.pending(module, List.of(FIRST))).isEmpty();
        Store older = stores.of(module, List.of(FIRST));
        older.write(rows -> rows.createUpdate("insert into ${table}note (id, body) values (:id, 'old')")
                .bind("id", older.newId())
                .execute());
        assertThat(bodies()).contains("old");
    }

    @Test
    void twoMigrationsWithOneNumberAreRefused() {
        Migration other = new Migration(1, "other", FIRST.sql());

        assertThatThrownBy(() -> migrator.pending(module, List.of(FIRST, other)))
                .isInstanceOf(MigrationRefused.class)
                .hasMessageContaining("two migrations with the number 001");
    }

    @Test
    void nothingIsAppliedWhenALaterOneBreaksARule() {
        Migration bare =
                Migration.of("002-bare.sql", "create table ${table}x (\n    id ${id},\n    n bigint\n${table_end};\n");

        assertThatThrownBy(() -> migrator.apply(module, List.of(FIRST, bare), () -> {}))
                .isInstanceOf(MigrationRefused.class)
                .hasMessage(module + " 002-bare.sql:3: column 'n' has the bare type 'bigint'; write ${int64}");

        assertThat(migrator.pending(module, List.of(FIRST))).containsExactly(FIRST);
    }

    @Test
    void takingAwayWorksInAFileThatSaysSo() {
        Migration contract = Migration.of("003-body-contract.sql", """
                drop index ${table}note_body;
                alter table ${table}note drop column done;
                """);

        migrator.apply(module, List.of(FIRST, SECOND, contract), () -> {});

        assertThat(bodies()).hasSize(1);
        assertThatThrownBy(() -> stores.of(module, List.<Migration>of())
                        .read(rows -> rows.createQuery("select done from ${table}note")
                                .mapTo(Boolean.class)
                                .list()))
                .isInstanceOf(StoreException.class);
    }

    @Test
    void severalProcessesThatMigrateAtOnceApplyEachOnce() {
        List<Migration> many = Stream.concat(
                        Stream.of(FIRST),
                        IntStream.rangeClosed(2, 12).mapToObj(n -> new Migration(n, "row-" + n, """
                                insert into ${table}note (id, body)
                                values ('00000000-0000-7000-8000-%012d', 'row %d');
                                """.formatted(n, n))))
                .toList();
        List<TestStores> processes = new ArrayList<>();
        List<CompletableFuture<Void>> running = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            TestStores process = TestStores.in(database(home));
            processes.add(process);
            running.add(
                    CompletableFuture.runAsync(() -> process.opened().schema().apply(module, many, () -> {})));
        }
        CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
        processes.forEach(TestStores::close);

        assertThat(bodies()).hasSize(11);
    }

    @Test
    void thePrefixOfAModuleIsShortAndStaysTheSame() {
        assertThat(stores.opened().schema().prefix("kort-id")).isEqualTo("kort__id_");
        String given = stores.opened().schema().prefix("en-modul-med-langt-namn");
        assertThat(given).matches("enmodu[0-9a-f]{5}_");

        try (TestStores later = TestStores.in(database(home))) {
            assertThat(later.opened().schema().prefix("en-modul-med-langt-namn"))
                    .isEqualTo(given);
        }
    }

    private List<String> bodies() {
        return stores.of(module, List.<Migration>of())
                .read(rows -> rows.createQuery("select body from ${table}note order by body")
                        .mapTo(String.class)
                        .list());
    }
}
