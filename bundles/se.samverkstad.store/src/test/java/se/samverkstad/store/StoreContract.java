package se.samverkstad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static se.samverkstad.api.store.StoreException.Code.CONFLICT;
import static se.samverkstad.api.store.StoreException.Code.TOO_LONG;
import static se.samverkstad.api.store.StoreException.Code.UNAVAILABLE;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.store.Store;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.api.text.SwedishOrder;
import se.samverkstad.store.database.DatabaseSettings;

/** What every store does, whatever the database. */
@Timeout(120)
public abstract class StoreContract {
    @TempDir
    Path home;

    private TestStores stores;
    private Store store;

    /** A database that may hold rows of earlier tests. */
    protected abstract DatabaseSettings database(Path home);

    @BeforeEach
    void aStoreWithTables() {
        stores = TestStores.in(database(home));
        store = stores.of("sample", SampleTables.all());
        store.write(rows -> {
            rows.execute("delete from ${table}part");
            rows.execute("delete from ${table}thing");
            return rows.execute("delete from ${table}counter");
        });
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void everyTypeReadsBackAsItWasWritten() {
        Thing thing = new Thing(
                store.newId(),
                "Räksmörgås 🎧",
                SwedishOrder.key("Räksmörgås"),
                Long.MAX_VALUE,
                Math.PI,
                new BigDecimal("12345678901234567890.120"),
                true,
                Instant.parse("2026-03-29T01:59:59.123456Z"),
                LocalDate.of(2026, 11, 21),
                "bytes\0åäö".getBytes(StandardCharsets.UTF_8));

        insert(thing);

        assertThat(find(thing.id())).usingRecursiveComparison().isEqualTo(thing);
    }

    @Test
    void nothingReadsBackAsNothing() {
        Thing empty = Thing.named(store.newId(), "empty");

        insert(empty);

        assertThat(find(empty.id())).usingRecursiveComparison().isEqualTo(empty);
    }

    @Test
    void nothingCanBeBoundWithoutAType() {
        UUID id = store.newId();
        store.write(rows -> rows.createUpdate("insert into ${table}thing (id, title, price, published_at, cover)"
                        + " values (:id, 'x', :price, :at, :cover)")
                .bind("id", id)
                .bind("price", (Object) null)
                .bind("at", (Instant) null)
                .bind("cover", (byte[]) null)
                .execute());

        assertThat(find(id).publishedAt()).isNull();
        assertThat(find(id).price()).isNull();
    }

    @Test
    void singleColumnsAreMappedToo() {
        Thing thing = Thing.named(store.newId(), "one");
        insert(thing);

        assertThat(store.<UUID, RuntimeException>read(rows -> rows.createQuery("select id from ${table}thing")
                        .mapTo(UUID.class)
                        .one()))
                .isEqualTo(thing.id());
        assertThat(store.<Boolean, RuntimeException>read(rows -> rows.createQuery("select public from ${table}thing")
                        .mapTo(Boolean.class)
                        .one()))
                .isFalse();
    }

    @Test
    void timesAreKeptToTheMicrosecondAndSortAsTimes() {
        List<Instant> times = List.of(
                Instant.parse("1899-12-31T23:59:59Z"),
                Instant.parse("2026-10-25T00:30:00Z"),
                Instant.parse("2026-10-25T00:30:00.000001Z"),
                Instant.parse("2026-10-25T01:30:00.5Z"));
        for (int i = times.size() - 1; i >= 0; i--) {
            insertAt("t" + i, times.get(i));
        }
        insertAt("later", Instant.parse("2100-01-01T00:00:00.123456789Z"));

        List<Instant> read =
                store.read(rows -> rows.createQuery("select published_at from ${table}thing order by published_at")
                        .mapTo(Instant.class)
                        .list());

        assertThat(read)
                .startsWith(times.toArray(Instant[]::new))
                .endsWith(Instant.parse("2100-01-01T00:00:00.123456Z"));
        assertThat(store.<Long, RuntimeException>read(
                        rows -> rows.createQuery("select count(*) from ${table}thing where published_at < :end")
                                .bind("end", Instant.parse("2026-10-25T00:30:00.000001Z"))
                                .mapTo(Long.class)
                                .one()))
                .isEqualTo(2);
    }

    @Test
    void theTimeZoneOfTheServerDoesNotMatter() {
        TimeZone before = TimeZone.getDefault();
        Instant inTheHourThatComesTwice = Instant.parse("2026-10-25T00:30:00Z");
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            insertAt("a", inTheHourThatComesTwice);
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/Stockholm"));
            try (TestStores others = TestStores.in(again())) {
                assertThat(others.of("sample", SampleTables.all())
                                .<Instant, RuntimeException>read(
                                        rows -> rows.createQuery("select published_at from ${table}thing")
                                                .mapTo(Instant.class)
                                                .one()))
                        .isEqualTo(inTheHourThatComesTwice);
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void aTimeThatWouldNotSortIsRefused() {
        assertThatThrownBy(() -> insertAt("far", Instant.parse("+10000-01-01T00:00:00Z")))
                .hasStackTraceContaining("years 1 to 9999");
    }

    @Test
    void swedishWordsSortAsSwedesSortThem() {
        List<String> sorted = List.of("Alingsås", "Vara", "Wadköping", "Zinkgruvan", "Åmål", "Älvmark", "Örebro");
        for (String word : List.of("Örebro", "Älvmark", "Wadköping", "Alingsås", "Åmål", "Zinkgruvan", "Vara")) {
            store.write(rows -> rows.createUpdate(
                            "insert into ${table}thing (id, title, sort_key) values (:id, :title, :key)")
                    .bind("id", store.newId())
                    .bind("title", word)
                    .bind("key", SwedishOrder.key(word))
                    .execute());
        }

        assertThat(titles("order by sort_key")).isEqualTo(sorted);
    }

    @Test
    void textSortsByCodePointOnBothDatabases() {
        for (String word : List.of("ä", "a", "B", "_", "Z", "b", "é")) {
            insert(Thing.named(store.newId(), word));
        }

        assertThat(titles("order by title")).containsExactly("B", "Z", "_", "a", "b", "ä", "é");
    }

    @Test
    void newKeysSortInTheOrderTheyWereMade() {
        List<UUID> made = IntStream.range(0, 5000).mapToObj(i -> store.newId()).toList();

        assertThat(made)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((a, b) -> a.toString().compareTo(b.toString()));
        assertThat(made).allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
        });
    }

    @Test
    void anExceptionOfTheWorkRollsBackAndPassesThroughUnchanged() {
        IOException reason = new IOException("the reason");

        assertThatThrownBy(() -> store.write(rows -> {
                    insert(rows, Thing.named(store.newId(), "half"));
                    throw reason;
                }))
                .isSameAs(reason);
        assertThat(titles("")).isEmpty();
    }

    @Test
    void aValueThatExistsAlreadyIsAConflictThatNamesTheModule() {
        insert(Thing.named(store.newId(), "twice"));

        assertThatThrownBy(() -> insert(Thing.named(store.newId(), "twice")))
                .asInstanceOf(type(StoreException.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo(CONFLICT))
                .satisfies(e -> assertThat(e.getMessage()).startsWith("sample: "));
        assertThat(titles("")).containsExactly("twice");
    }

    @Test
    void aRowThatRefersToNothingIsAConflict() {
        assertThatThrownBy(() -> store.write(
                        rows -> rows.createUpdate("insert into ${table}part (id, thing_id) values (:id, :thing)")
                                .bind("id", store.newId())
                                .bind("thing", store.newId())
                                .execute()))
                .asInstanceOf(type(StoreException.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo(CONFLICT));
    }

    @Test
    void aFailedStatementUndoesTheWriteAlsoWhenTheWorkCatchesIt() {
        insert(Thing.named(store.newId(), "there"));

        assertThatThrownBy(() -> store.write(rows -> {
                    try {
                        insert(rows, Thing.named(store.newId(), "there"));
                    } catch (RuntimeException e) {
                        return "swallowed";
                    }
                    return "no failure";
                }))
                .asInstanceOf(type(StoreException.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo(CONFLICT));
    }

    @Test
    void aMessageOfAFailureHoldsNoValuesOfTheRow() {
        insert(Thing.named(store.newId(), "19121212-1212"));

        assertThatThrownBy(() -> insert(Thing.named(store.newId(), "19121212-1212")))
                .satisfies(e -> {
                    for (Throwable at = e; at != null; at = at.getCause()) {
                        assertThat(at.getMessage()).doesNotContain("19121212-1212");
                    }
                });
    }

    @Test
    void aReadCannotWrite() {
        assertThatThrownBy(() -> store.read(rows -> {
                    insert(rows, Thing.named(store.newId(), "sneaked"));
                    return "";
                }))
                .isInstanceOf(StoreException.class);
        assertThat(titles("")).isEmpty();
    }

    @Test
    void aReadSeesOneMoment() {
        insert(Thing.named(store.newId(), "first"));

        List<Integer> seen = store.read(rows -> {
            int before = count(rows);
            CompletableFuture.runAsync(() -> insert(Thing.named(store.newId(), "second")))
                    .join();
            return List.of(before, count(rows));
        });

        assertThat(seen).containsExactly(1, 1);
        assertThat(titles("order by title")).containsExactly("first", "second");
    }

    @Test
    void theWorkCannotEndTheTransactionByItself() {
        assertThatThrownBy(() -> store.write(rows -> {
                    insert(rows, Thing.named(store.newId(), "x"));
                    rows.commit();
                    return "";
                }))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(titles("")).isEmpty();
    }

    @Test
    void workInATransactionInsideIsInTheSameOne() {
        store.write(rows -> rows.inTransaction(inside -> {
            insert(inside, Thing.named(store.newId(), "inside"));
            return "";
        }));

        assertThat(titles("")).containsExactly("inside");
    }

    @Test
    void aWriteInsideAWriteIsRefusedInsteadOfWaitingForItself() {
        assertThatThrownBy(() -> store.write(rows -> {
                    insert(Thing.named(store.newId(), "inner"));
                    return "";
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a write inside a write");
    }

    @Test
    void aWriteThatTakesTooLongIsRolledBackAndItsModuleNamed() {
        try (TestStores strict = TestStores.in(again(), 60)) {
            Store hasty = strict.of("sample", SampleTables.all());

            assertThatThrownBy(() -> hasty.write(rows -> {
                        insert(rows, Thing.named(store.newId(), "slow"));
                        return rows.createQuery("with recursive n(i) as (select 1 union all select i + 1 from n)"
                                        + " select count(*) from n where i < 0")
                                .mapTo(Long.class)
                                .one();
                    }))
                    .asInstanceOf(type(StoreException.class))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(TOO_LONG))
                    .satisfies(e -> assertThat(e.getMessage()).startsWith("sample: "));
        }
        assertThat(titles("")).isEmpty();
    }

    @Test
    void aWriteThatHangsDoesNotHoldOthersUp() throws Exception {
        CountDownLatch hangs = new CountDownLatch(1);
        try (TestStores strict = TestStores.in(again(), 200)) {
            Store hanging = strict.of("sample", SampleTables.all());
            Store other = strict.of("sample", SampleTables.all());
            CompletableFuture<Throwable> outcome = CompletableFuture.supplyAsync(() -> {
                try {
                    return hanging.write(rows -> {
                        insert(rows, Thing.named(store.newId(), "hanging"));
                        hangs.countDown();
                        while (!closed(rows)) {
                            Thread.onSpinWait();
                        }
                        return new AssertionError("was committed");
                    });
                } catch (StoreException e) {
                    return e;
                }
            });
            await(hangs);

            other.write(rows -> {
                insert(rows, Thing.named(store.newId(), "other"));
                return "";
            });

            assertThat(outcome.get(10, TimeUnit.SECONDS))
                    .asInstanceOf(type(StoreException.class))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(TOO_LONG));
        }
        assertThat(titles("")).containsExactly("other");
    }

    @Test
    void aClosedStoreSaysSo() {
        stores.close();

        for (Runnable call : List.<Runnable>of(
                () -> store.read(this::count), () -> store.write(rows -> rows.execute("delete from ${table}part")))) {
            assertThatThrownBy(call::run)
                    .asInstanceOf(type(StoreException.class))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(UNAVAILABLE));
        }
    }

    @Test
    void twoModulesDoNotSeeEachOther() {
        Store other = stores.of("other", SampleTables.all());
        insert(Thing.named(store.newId(), "mine"));

        assertThat(other.<Integer, RuntimeException>read(this::count)).isZero();
        assertThat(store.<Integer, RuntimeException>read(this::count)).isOne();
    }

    @Test
    void whatWasWrittenIsThereAfterReopening() {
        insert(Thing.named(store.newId(), "kept"));
        stores.close();

        stores = TestStores.in(again());
        store = stores.of("sample", SampleTables.all());

        assertThat(titles("")).containsExactly("kept");
    }

    @Test
    void fiftyWritersLoseNothing() throws Exception {
        store.write(rows -> rows.execute("insert into ${table}counter (name, value) values ('n', 0)"));
        ExecutorService threads = Executors.newFixedThreadPool(50);
        try {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 50; writer++) {
                writers.add(threads.submit(() -> {
                    for (int i = 0; i < 20; i++) {
                        addOne();
                    }
                }));
            }
            for (Future<?> writer : writers) {
                writer.get(110, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(store.<Long, RuntimeException>read(rows -> rows.createQuery("select value from ${table}counter")
                        .mapTo(Long.class)
                        .one()))
                .isEqualTo(1000);
        assertThat(store.<Integer, RuntimeException>read(this::count)).isEqualTo(1000);
    }

    /** Reads, computes outside the database and writes back: lost if another write came between. */
    private void addOne() {
        store.write(rows -> {
            long value = rows.createQuery("select value from ${table}counter where name = 'n'")
                    .mapTo(Long.class)
                    .one();
            insert(rows, Thing.named(store.newId(), "write " + value));
            return rows.createUpdate("update ${table}counter set value = :value where name = 'n'")
                    .bind("value", value + 1)
                    .execute();
        });
    }

    private DatabaseSettings again() {
        return database(home);
    }

    private void insert(Thing thing) {
        store.write(rows -> {
            insert(rows, thing);
            return "";
        });
    }

    private void insertAt(String title, Instant at) {
        insert(new Thing(store.newId(), title, null, null, null, null, false, at, null, null));
    }

    private static void insert(Handle rows, Thing thing) {
        rows.createUpdate("insert into ${table}thing"
                        + " (id, title, sort_key, plays, score, price, public, published_at, day, cover) values"
                        + " (:id, :title, :sortKey, :plays, :score, :price, :isPublic, :publishedAt, :day, :cover)")
                .bindMethods(thing)
                .execute();
    }

    private Thing find(UUID id) {
        return store.read(rows -> rows.registerRowMapper(ConstructorMapper.factory(Thing.class))
                .createQuery("select id, title, sort_key, plays, score, price, public as is_public, published_at, day,"
                        + " cover from ${table}thing where id = :id")
                .bind("id", id)
                .mapTo(Thing.class)
                .one());
    }

    private List<String> titles(String order) {
        return store.read(rows -> rows.createQuery("select title from ${table}thing " + order)
                .mapTo(String.class)
                .list());
    }

    private int count(Handle rows) {
        return rows.createQuery("select count(*) from ${table}thing")
                .mapTo(Integer.class)
                .one();
    }

    private static boolean closed(Handle rows) {
        try {
            return rows.getConnection().isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
