package se.samverkstad.people.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.audit.Act;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.store.Store;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.people.audit.AuditRecord.Query;
import se.samverkstad.people.audit.Selection.Actor;
import se.samverkstad.people.audit.Selection.Linked;
import se.samverkstad.people.signin.StoredPeople;
import se.samverkstad.store.TestStores;

/** What holds for the record whichever database keeps it. */
abstract class AuditContract {
    private static final String ANNA = "01a201cc-767a-7ed9-83a4-244fbbe2ba90";
    private static final By BY_ANNA = By.person(ANNA, "Anna Åkerö");

    private TestStores stores;
    private Store store;
    private StoredAuditLog log;

    /** A database of its own for each test: rows of the record cannot be taken away. */
    abstract TestStores fresh() throws Exception;

    /** What whoever owns the database can do before changing rows. */
    abstract String dropped(String trigger);

    @BeforeEach
    void begin() throws Exception {
        stores = fresh();
        store = stores.of("people", StoredPeople.class);
        log = at("2026-11-22T07:15:00.123456789Z");
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private StoredAuditLog at(String time) {
        return new StoredAuditLog(store, Clock.fixed(Instant.parse(time), ZoneOffset.UTC));
    }

    private static Act act(String kind, String target) {
        return new Act(kind, BY_ANNA, target, Map.of("roll", "enhetschef=1 rad \\ två", "a", ""));
    }

    private List<String> targets(Query query) {
        return log.entries(query).stream().map(AuditEntry::target).toList();
    }

    private static Query query(String kind, Optional<String> by, String from, String until) {
        return new Query(
                kind,
                by,
                Optional.of(from).filter(each -> !each.isEmpty()).map(Instant::parse),
                Optional.of(until).filter(each -> !each.isEmpty()).map(Instant::parse),
                Optional.empty(),
                10);
    }

    @Test
    void whatIsAppendedIsReadBackNewestFirst() {
        log.append(act("person.invited", "bo"));
        log.append(Act.of("module.installed", By.commandLine("root"), "podcast"));

        List<AuditEntry> entries = log.entries(Query.newest(10));

        assertThat(entries).extracting(AuditEntry::number).containsExactly(2L, 1L);
        AuditEntry one = entries.get(1);
        assertThat(one.at()).isEqualTo("2026-11-22T07:15:00.123Z");
        assertThat(one.byName()).isEqualTo("Anna Åkerö");
        assertThat(one.details()).isEqualTo(Map.of("roll", "enhetschef=1 rad \\ två", "a", ""));
        assertThat(log.verify()).isEqualTo(new Verdict(2, entries.get(0).hash(), Optional.empty()));
    }

    @Test
    void itIsFoundByWhatWhoWhenAndPageByPage() {
        log.append(act("person.invited", "1"));
        log.append(Act.of("module.installed", By.SYSTEM, "2"));
        at("2026-11-23T00:00:00Z").append(act("person.ended", "3"));

        assertThat(targets(query("person.", Optional.empty(), "", ""))).containsExactly("3", "1");
        assertThat(targets(query("", Optional.of(ANNA), "", ""))).containsExactly("3", "1");
        assertThat(targets(query("", Optional.empty(), "2026-11-22T23:00:00Z", "")))
                .containsExactly("3");
        assertThat(targets(query("", Optional.empty(), "", "2026-11-23T00:00:00Z")))
                .containsExactly("2", "1");
        assertThat(targets(new Query("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(3L), 1)))
                .containsExactly("2");
    }

    @Test
    void certainKindsAreFoundWithTheHashTheyHoldOnTo() {
        log.append(act("person.invited", "1"));
        log.append(Act.of("module.installed", By.commandLine("root"), "podcast"));
        log.append(act("module.installing", "podcast"));
        log.append(act("module.removed", "podcast"));
        at("2026-11-23T00:00:00Z").append(act("module.installed", "lunch"));
        List<String> kinds = List.of("module.installed", "module.removed");

        List<Linked> found = log.selected(Selection.of(kinds, 10));
        assertThat(found).extracting(each -> each.entry().number()).containsExactly(5L, 4L, 2L);
        assertThat(found)
                .allSatisfy(
                        each -> assertThat(each.entry().hash()).isEqualTo(Chain.hash(each.previous(), each.entry())));
        assertThat(log.selected(Selection.of(List.of("person.invited"), 1))
                        .get(0)
                        .previous())
                .isEqualTo(Chain.BEGINNING);
        assertThat(log.selected(Selection.of(List.of(), 10))).isEmpty();

        assertThat(numbers(Optional.of("podcast"), Optional.empty(), Optional.empty()))
                .containsExactly(4L, 2L);
        assertThat(numbers(Optional.empty(), Optional.of(ANNA), Optional.empty()))
                .containsExactly(5L, 4L);
        assertThat(numbers(Optional.empty(), Optional.empty(), Optional.of("COMMAND_LINE")))
                .containsExactly(2L);
        assertThat(log.selected(Selection.of(kinds, 1).before(5)))
                .singleElement()
                .satisfies(each -> assertThat(each.entry().number()).isEqualTo(4));
        assertThat(log.actors(kinds)).containsExactly(new Actor(ANNA, "Anna Åkerö"));
        assertThat(log.targets(kinds)).containsExactly("lunch", "podcast");
    }

    private List<Long> numbers(Optional<String> target, Optional<String> by, Optional<String> way) {
        return log
                .selected(new Selection(
                        List.of("module.installed", "module.removed"),
                        target,
                        by,
                        way,
                        Optional.of(Instant.parse("2026-11-22T07:15:00.123Z")),
                        Optional.of(Instant.parse("2026-11-23T00:00:00.001Z")),
                        Optional.empty(),
                        10))
                .stream()
                .map(each -> each.entry().number())
                .toList();
    }

    @Test
    void theDatabaseRefusesToChangeOrTakeAwayRows() {
        fill(2);
        for (String sql : List.of(
                "UPDATE ${table}audit SET target = 'x' WHERE number = 1",
                "DELETE FROM ${table}audit WHERE number = 2",
                "DELETE FROM ${table}audit")) {
            assertThatThrownBy(() -> store.write(rows -> rows.execute(sql)))
                    .as(sql)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("only added");
        }
        assertThat(log.verify().entries()).isEqualTo(2);
    }

    /** As whoever has taken the triggers away. */
    private void behindOurBack(String... sql) {
        store.write(rows -> {
            rows.execute(dropped("audit_unchanged"));
            rows.execute(dropped("audit_kept"));
            for (String each : sql) {
                rows.execute(each);
            }
            return true;
        });
    }

    @Test
    void aMissingRowIsFound() {
        fill(5);
        behindOurBack("DELETE FROM ${table}audit WHERE number = 2");
        assertThat(log.verify().broken()).contains(2L);
    }

    @Test
    void rowsThatChangedPlacesAreFound() {
        fill(5);
        behindOurBack(
                "UPDATE ${table}audit SET number = 100 WHERE number = 2",
                "UPDATE ${table}audit SET number = 2 WHERE number = 3",
                "UPDATE ${table}audit SET number = 3 WHERE number = 100");
        assertThat(log.verify().broken()).contains(2L);
    }

    /** P-08: one byte of one column of one row, a hundred times. */
    @Test
    void everyChangeOfOneByteIsFound() {
        fill(20);
        behindOurBack();
        Random random = new Random(11);
        List<String> columns = List.of("at", "kind", "by_id", "by_name", "way", "target", "detail", "hash");
        int found = 0;
        for (int i = 0; i < 100; i++) {
            long number = 1 + random.nextInt(20);
            String column = columns.get(random.nextInt(columns.size()));
            String before = column(number, column);
            String after = changed(before, random);
            set(number, column, after);
            found += log.verify().broken().equals(Optional.of(number)) ? 1 : 0;
            set(number, column, before);
        }
        assertThat(found).isEqualTo(100);
        assertThat(log.verify().whole()).isTrue();
    }

    /** One byte of ASCII becomes another. */
    private static String changed(String text, Random random) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int at = random.nextInt(bytes.length);
        while (bytes[at] < 0) {
            at = random.nextInt(bytes.length);
        }
        byte old = bytes[at];
        while (bytes[at] == old) {
            bytes[at] = (byte) (1 + random.nextInt(126));
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String column(long number, String column) {
        return store.read(rows -> rows.createQuery("SELECT " + column + " FROM ${table}audit WHERE number = :number")
                .bind("number", number)
                .mapTo(String.class)
                .one());
    }

    private void set(long number, String column, String value) {
        store.write(rows -> rows.createUpdate("UPDATE ${table}audit SET " + column + " = :value WHERE number = :number")
                .bind("value", value)
                .bind("number", number)
                .execute());
    }

    @Test
    void manyAtOnceStandInOneChain() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> writers = IntStream.range(0, 4)
                .mapToObj(writer -> new Thread(() -> {
                    try {
                        go.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    for (int i = 0; i < 10; i++) {
                        log.append(act("person.changed", writer + "/" + i));
                    }
                }))
                .toList();
        writers.forEach(Thread::start);
        go.countDown();
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(log.verify().entries()).isEqualTo(40);
        assertThat(log.verify().whole()).isTrue();
    }

    @Test
    void moreThanAChunkIsVerified() {
        store.write(rows -> {
            for (int i = 0; i < 120; i++) {
                AuditRows.append(rows, Instant.parse("2026-11-22T07:15:00Z"), act("person.changed", "" + i));
            }
            return true;
        });
        assertThat(log.verify().entries()).isEqualTo(120);
    }

    @Test
    void aFloodIsOneEntryAndACount() {
        for (int i = 0; i < 1_000; i++) {
            log.count(Act.of("account.refused", By.UNKNOWN, ""));
        }
        assertThat(log.entries(Query.newest(10))).hasSize(1);

        log.close();

        List<AuditEntry> entries = log.entries(Query.newest(10));
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0).detail("count")).isEqualTo("999");
    }

    private void fill(int entries) {
        for (int i = 1; i <= entries; i++) {
            log.append(act("person.changed", "rad " + i));
        }
    }
}
