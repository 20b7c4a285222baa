package se.samverkstad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.store.Store;
import se.samverkstad.store.database.DatabaseSettings;
import se.samverkstad.store.media.MediaFiles;
import se.samverkstad.store.migration.Migration;
import se.samverkstad.store.personal.Declaration;
import se.samverkstad.store.personal.DeclarationReader;
import se.samverkstad.store.personal.KeptRows;
import se.samverkstad.store.personal.KeptRows.KeptColumn;
import se.samverkstad.store.personal.KeptRows.KeptTable;
import se.samverkstad.store.personal.KeptRows.Kind;
import se.samverkstad.store.personal.StoredKeptRows;
import se.samverkstad.store.personal.StoredPersonalRows.Place;

/** What a module has kept is read by its declaration and its migrations alone, the same on either database. */
abstract class KeptRowsContract {
    private static final Migration TABLES = new Migration(1, "meeting", """
            create table ${table}meeting (
                id ${id} primary key,
                title ${text} not null,
                open ${bool} not null,
                seats ${int64} not null,
                cost ${decimal},
                at ${instant},
                sha256 ${text} not null,
                secret ${text} not null
            ${table_end};
            create table ${table}tally (
                day ${int64} not null,
                turn ${int64} not null,
                share ${double} not null,
                primary key (day, turn)
            ${table_end};
            """);
    private static final Declaration MEETINGS = DeclarationReader.read("mote", """
            {"sets": [{"id": "meetings", "name": {"sv": "Möten", "en": "Meetings"}, "tables": {
              "meeting": {
                "name": {"sv": "Möten i kretsen", "en": "Meetings of the circle"},
                "columns": {"title": {"sv": "Rubrik", "en": "Title"}},
                "people": [{"column": "title", "holds": "name", "withheld": ["secret"]}],
                "media": ["sha256"], "other": {"id": "random"}},
              "never_made": {"other": {"id": "random"}}}}]}""");
    private static final Instant AT = Instant.parse("2026-11-01T10:00:00Z");

    @TempDir
    Path home;

    private TestStores stores;
    private Store store;
    private MediaFiles media;
    private KeptRows kept;

    abstract DatabaseSettings database(Path home);

    @BeforeEach
    void open() {
        stores = TestStores.in(database(home));
        store = stores.of("mote", List.of(TABLES));
        // Another whose prefix begins the same.
        stores.of("mote-b", List.of(TABLES)).read(rows -> rows);
        store.write(rows -> rows.execute("delete from ${table}meeting") + rows.execute("delete from ${table}tally"));
        media = new MediaFiles(home.resolve("media"));
        OpenStore open = stores.opened();
        kept = new StoredKeptRows(
                module -> new Place(open.unhurriedStoreOf(module), open.schema().prefix(module)),
                module -> open.schema().tables(module),
                media);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private void meeting(String title, boolean open, @Nullable Instant at, String sha256) {
        store.write(rows -> rows.createUpdate(
                        "insert into ${table}meeting (id, title, open, seats, cost, at, sha256, secret)"
                                + " values (:id, :title, :open, 12, :cost, :at, :sha256, 'hemligt')")
                .bind("id", store.newId())
                .bind("title", title)
                .bind("open", open)
                .bind("cost", at == null ? null : new java.math.BigDecimal("12.50"))
                .bind("at", at)
                .bind("sha256", sha256)
                .execute());
    }

    private KeptTable table() {
        return kept.tables(MEETINGS).get(0);
    }

    @Test
    void tablesComeAsTheyWereDeclaredAndTheRestLast() {
        meeting("Ett", true, AT, "");
        List<KeptTable> tables = kept.tables(MEETINGS);
        assertThat(tables).extracting(KeptTable::name).containsExactly("meeting", "tally");
        assertThat(tables.get(0).set()).isPresent();
        assertThat(tables.get(0).rows()).isEqualTo(1);
        assertThat(tables.get(1).set()).as("nobody declared it").isEmpty();
    }

    @Test
    void whatProtectsAnAccountIsNeverShown() {
        assertThat(table().columns())
                .extracting(KeptColumn::name)
                .containsExactly("id", "title", "open", "seats", "cost", "at", "sha256");
    }

    @Test
    void valuesAreWhatTheMigrationsSay() {
        meeting("Ett", true, AT, "");
        meeting("Två", false, null, "");
        KeptTable table = table();
        assertThat(table.columns())
                .extracting(KeptColumn::kind)
                .containsExactly(Kind.ID, Kind.TEXT, Kind.TRUTH, Kind.NUMBER, Kind.NUMBER, Kind.INSTANT, Kind.TEXT);
        List<List<@Nullable Object>> rows = kept.rows(table, "", 0, 10).rows();
        assertThat(rows.get(0).subList(1, 3)).containsExactly("Ett", true);
        assertThat(((Number) rows.get(0).get(3)).longValue()).isEqualTo(12);
        assertThat(String.valueOf(rows.get(0).get(4))).isEqualTo("12.50");
        assertThat(rows.get(0).get(5)).isEqualTo(AT);
        assertThat(rows.get(1).subList(1, 3)).containsExactly("Två", false);
        assertThat(rows.get(1).get(5)).isNull();
    }

    @Test
    void headingsAreThePeoplesWordsOrElseMadeReadable() {
        KeptTable table = table();
        assertThat(table.heading("sv")).isEqualTo("Möten i kretsen");
        assertThat(table.columns().stream().map(column -> table.heading(column, "en")))
                .startsWith("Id", "Title", "Open");
        assertThat(Declaration.Words.readable("changed_at")).isEqualTo("Changed at");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrOverlap() {
        IntStream.range(0, 25).forEach(i -> meeting("Möte " + i, true, AT, ""));
        List<@Nullable Object> seen = new ArrayList<>();
        for (long from = 0; from < 25; from += 10) {
            KeptRows.Rows page = kept.rows(table(), "", from, 10);
            assertThat(page.found()).isEqualTo(25);
            page.rows().forEach(row -> seen.add(row.get(1)));
        }
        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        assertThat(kept.rows(table(), "", 100, 10).rows()).isEmpty();
    }

    private List<String> sorted(String column, boolean falling) {
        KeptRows.Order order = new KeptRows.Order(table().column(column).orElseThrow(), falling);
        return kept.rows(table(), order, "", 0, 10).rows().stream()
                .map(row -> String.valueOf(row.get(1)))
                .toList();
    }

    @Test
    void textsAreSortedInSwedishOrder() {
        for (String title : List.of("Öl", "zebra", "ärende", "Apa", "Ånga", "banan", "École")) {
            meeting(title, true, AT, "");
        }
        assertThat(sorted("title", false)).containsExactly("Apa", "banan", "École", "zebra", "Ånga", "ärende", "Öl");
        assertThat(sorted("title", true)).containsExactly("Öl", "ärende", "Ånga", "zebra", "École", "banan", "Apa");
    }

    @Test
    void numbersAndMomentsAreSortedBySizeAndWhatIsMissingIsLast() {
        meeting("Ett", true, AT.plusSeconds(60), "");
        meeting("Två", false, null, "");
        meeting("Tre", true, AT, "");
        store.write(rows -> rows.createUpdate("update ${table}meeting set cost = :cost where title = 'Ett'")
                .bind("cost", new java.math.BigDecimal("9.00"))
                .execute());
        assertThat(sorted("cost", false)).containsExactly("Ett", "Tre", "Två");
        assertThat(sorted("cost", true)).containsExactly("Tre", "Ett", "Två");
        assertThat(sorted("at", false)).containsExactly("Tre", "Ett", "Två");
        assertThat(sorted("at", true)).containsExactly("Ett", "Tre", "Två");
        assertThat(sorted("open", false)).startsWith("Två");
    }

    @Test
    void equalsAreSortedByTheKeySoThatPagesDoNotOverlap() {
        IntStream.range(0, 25).forEach(i -> meeting("Möte " + i, true, AT, ""));
        KeptRows.Order order = new KeptRows.Order(table().column("at").orElseThrow(), true);
        List<@Nullable Object> seen = new ArrayList<>();
        for (long from = 0; from < 25; from += 10) {
            kept.rows(table(), order, "möte", from, 10).rows().forEach(row -> seen.add(row.get(1)));
        }
        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void onlyColumnsOfTheTableSortIt() {
        assertThat(table().sortable()).containsExactly("id", "title", "open", "seats", "cost", "at");
        assertThat(table().column("secret")).isEmpty();
        for (KeptColumn column : List.of(
                new KeptColumn("secret", Kind.TEXT, false),
                new KeptColumn("title; drop", Kind.TEXT, false),
                new KeptColumn("sha256", Kind.TEXT, true))) {
            KeptRows.Order order = new KeptRows.Order(column, false);
            assertThatIllegalArgumentException().isThrownBy(() -> kept.rows(table(), order, "", 0, 10));
        }
    }

    @Test
    void searchFindsSwedishLettersInAnyCaseAndTakesSignsForWhatTheyAre() {
        meeting("ÖPPET HUS I ÅMÅL", true, AT, "");
        meeting("100 % öppet_hus!", true, AT, "");
        meeting("Stängt", true, AT, "");
        assertThat(kept.rows(table(), "öppet hus i åmål", 0, 10).found()).isEqualTo(1);
        assertThat(kept.rows(table(), " Öppet ", 0, 10).found()).isEqualTo(2);
        assertThat(kept.rows(table(), "0 %", 0, 10).found()).isEqualTo(1);
        assertThat(kept.rows(table(), "T_H", 0, 10).found()).isEqualTo(1);
        assertThat(kept.rows(table(), "s!", 0, 10).found()).isEqualTo(1);
        assertThat(kept.rows(table(), "hemligt", 0, 10).found()).as("withheld").isZero();
        assertThat(kept.rows(table(), "' or 1 = 1 --", 0, 10).found()).isZero();
    }

    @Test
    void aTableWithoutTextIsSearchedInVain() {
        store.write(rows -> rows.execute("insert into ${table}tally (day, turn, share) values (1, 1, 0.5)"));
        KeptTable tally = kept.tables(MEETINGS).get(1);
        assertThat(kept.rows(tally, "", 0, 10).found()).isEqualTo(1);
        assertThat(kept.rows(tally, "1", 0, 10).found()).isZero();
    }

    @Test
    void everyRowIsReadATableAtATime() {
        IntStream.range(0, 450).forEach(i -> meeting("Möte " + i, true, AT, ""));
        List<String> told = new ArrayList<>();
        kept.each("mote", kept.tables(MEETINGS), new KeptRows.Taker() {
            @Override
            public void table(KeptTable table) {
                told.add(table.name());
            }

            @Override
            public void row(List<@Nullable Object> values) {
                told.add(String.valueOf(values.get(1)));
            }
        });
        assertThat(told).hasSize(452).startsWith("meeting").endsWith("tally");
    }

    @Test
    void filesAreFoundByTheirHashAndNothingElse() throws IOException {
        String sha256 =
                media.put(Files.writeString(home.resolve("ljud"), "ljud")).sha256();
        assertThat(kept.file(sha256)).isPresent();
        assertThat(kept.file("../" + sha256)).isEmpty();
        assertThat(kept.file(UUID.randomUUID().toString())).isEmpty();
    }
}
