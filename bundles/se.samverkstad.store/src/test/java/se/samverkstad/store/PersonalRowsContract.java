package se.samverkstad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.store.MediaRef;
import se.samverkstad.api.store.Store;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.store.database.DatabaseSettings;
import se.samverkstad.store.media.MediaFiles;
import se.samverkstad.store.migration.Migration;
import se.samverkstad.store.personal.Coverage;
import se.samverkstad.store.personal.Declaration;
import se.samverkstad.store.personal.DeclarationReader;
import se.samverkstad.store.personal.PersonalRows;
import se.samverkstad.store.personal.PersonalRows.Count;
import se.samverkstad.store.personal.PersonalRows.Purged;
import se.samverkstad.store.personal.PersonalRows.Whom;
import se.samverkstad.store.personal.StoredPersonalRows;
import se.samverkstad.store.personal.StoredPersonalRows.Place;

/** What is declared of people is found, erased and purged, on either database. */
abstract class PersonalRowsContract {
    private static final Migration TABLES = new Migration(1, "circle", """
            create table ${table}sound (
                id ${id} primary key,
                sha256 ${text} not null
            ${table_end};
            create table ${table}circle (
                id ${id} primary key,
                leader ${id},
                host ${text} not null,
                contact ${text} not null,
                contact_name ${text} not null,
                about ${text} not null,
                sound ${id} references ${table}sound (id),
                open ${bool} not null,
                at ${instant} not null
            ${table_end};
            create table ${table}seat (
                circle ${id} not null references ${table}circle (id),
                person ${text} not null,
                wish ${text} not null,
                secret ${text} not null,
                primary key (circle, person)
            ${table_end};
            create table ${table}minutes (
                id ${id} primary key,
                writer ${id} not null,
                body ${text} not null
            ${table_end};
            """);
    private static final String DATA = """
            {"sets": [
              {"id": "circles", "name": {"sv": "Cirklar", "en": "Circles"}, "disposition": "gallra", "tables": {
                "seat": {
                  "people": [{"column": "person", "fields": ["circle", "wish"], "withheld": ["secret"]}]},
                "circle": {
                  "people": [
                    {"column": "leader", "fields": ["about", "open", "at"], "erase": ["leader"]},
                    {"column": "host", "holds": "name", "fields": ["about"], "erase": ["host"]},
                    {"column": "contact", "holds": "email", "fields": ["contact_name"], "erase": ["contact", "contact_name"]}],
                  "mentions": ["about"],
                  "other": {"id": "random", "sound": "id of a sound"}},
                "sound": {"media": ["sha256"], "other": {"id": "random"}}}},
              {"id": "minutes", "name": {"sv": "Protokoll", "en": "Minutes"}, "record": true, "tables": {
                "minutes": {
                  "people": [{"column": "writer", "fields": ["body"]}],
                  "mentions": ["body"], "other": {"id": "random"}}}}
            ]}""";
    private static final Declaration CIRCLES = DeclarationReader.read("cirkel", DATA);
    private static final UUID ANNA = UUID.fromString("01990000-0000-7000-8000-00000000000a");
    private static final UUID BERIT = UUID.fromString("01990000-0000-7000-8000-00000000000b");
    private static final Whom WHOM = new Whom(ANNA, "anna", "Anna Ek", "anna.ek@example.org");

    @TempDir
    Path home;

    private TestStores stores;
    private Store store;
    private MediaFiles media;
    private PersonalRows rows;

    abstract DatabaseSettings database(Path home);

    @BeforeEach
    void open() {
        stores = TestStores.in(database(home));
        store = stores.of("cirkel", List.of(TABLES));
        for (String table : List.of("seat", "circle", "sound", "minutes")) {
            store.write(rows -> rows.execute("delete from ${table}" + table));
        }
        media = new MediaFiles(home.resolve("media"));
        OpenStore open = stores.opened();
        rows = new StoredPersonalRows(
                module -> new Place(open.unhurriedStoreOf(module), open.schema().prefix(module)),
                media,
                List::of,
                open::forget);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private UUID circle(@Nullable UUID leader, String host, String contact, String about, @Nullable UUID sound) {
        UUID id = store.newId();
        store.write(rows -> rows.createUpdate(
                        "insert into ${table}circle (id, leader, host, contact, contact_name, about,"
                                + " sound, open, at) values (:id, :leader, :host, :contact, :name, :about, :sound, :open, :at)")
                .bind("id", id)
                .bind("leader", leader)
                .bind("host", host)
                .bind("contact", contact)
                .bind("name", "K-" + contact)
                .bind("about", about)
                .bind("sound", sound)
                .bind("open", true)
                .bind("at", Instant.parse("2026-11-01T10:00:00Z"))
                .execute());
        return id;
    }

    private void seat(UUID circle, UUID person, String wish) {
        store.write(rows -> rows.createUpdate("insert into ${table}seat (circle, person, wish, secret)"
                        + " values (:circle, :person, :wish, 'hemligt')")
                .bind("circle", circle)
                .bind("person", person.toString())
                .bind("wish", wish)
                .execute());
    }

    private void minutes(UUID writer, String body) {
        store.write(rows -> rows.createUpdate("insert into ${table}minutes (id, writer, body) values (:id, :w, :body)")
                .bind("id", store.newId())
                .bind("w", writer)
                .bind("body", body)
                .execute());
    }

    private UUID sound(String text) throws IOException {
        UUID id = store.newId();
        MediaRef file = media.put(Files.writeString(home.resolve("ljud.txt"), text));
        store.write(rows -> rows.createUpdate("insert into ${table}sound (id, sha256) values (:id, :sha)")
                .bind("id", id)
                .bind("sha", file.sha256())
                .execute());
        return id;
    }

    private List<String> column(String table, String column) {
        return store.read(rows -> rows.createQuery("select %s from ${table}%s order by 1".formatted(column, table))
                .mapTo(String.class)
                .list());
    }

    private static List<String> told(List<Count> counts) {
        return counts.stream()
                .map(count -> count.table().name() + "." + count.column() + " " + count.rows()
                        + (count.mention() ? " mention" : "")
                        + (count.stays().none() ? "" : " stays"))
                .toList();
    }

    @Test
    void theDeclarationCoversTheTables() {
        assertThat(Coverage.faults(CIRCLES, List.of(TABLES))).isEmpty();
    }

    @Test
    void everyFieldOfThePersonIsFoundAndNothingOfAnother() throws IOException {
        UUID hers = circle(ANNA, "Anna Ek", "Anna.Ek@Example.org", "Om kost", sound("ljud"));
        UUID his = circle(BERIT, "Berit Al", "b@example.org", "Anna Ek hälsar", null);
        seat(hers, ANNA, "kanelbulle");
        seat(his, BERIT, "semla");
        minutes(ANNA, "Vi sågs.");
        minutes(BERIT, "Inget.");

        List<Map<String, Object>> found = new ArrayList<>();
        rows.read(CIRCLES, WHOM, (of, values) -> found.add(Map.copyOf(values)));

        assertThat(found)
                .contains(Map.of("person", ANNA.toString(), "circle", hers.toString(), "wish", "kanelbulle"))
                .contains(Map.of("host", "Anna Ek", "about", "Om kost"))
                .contains(Map.of("contact", "Anna.Ek@Example.org", "contact_name", "K-Anna.Ek@Example.org"))
                .contains(Map.of("about", "Anna Ek hälsar"))
                .contains(Map.of("writer", ANNA.toString(), "body", "Vi sågs."));
        assertThat(found).hasSize(6).allSatisfy(row -> assertThat(row).doesNotContainKey("secret"));
        assertThat(found.toString()).contains("2026-11-01T10:00:00").doesNotContain("semla", "hemligt", "Inget");
        assertThat(told(rows.count(CIRCLES, WHOM)))
                .containsExactly(
                        "seat.person 1",
                        "circle.leader 1",
                        "circle.host 1",
                        "circle.contact 1",
                        "circle.about 1 mention",
                        "minutes.writer 1 stays");
    }

    @Test
    void erasingLeavesTheRecordsAndWhatIsOfOthers() throws IOException {
        UUID hers = circle(ANNA, "Anna Ek", "anna.ek@example.org", "Skriv till Anna.Ek@example.org.", sound("ljud"));
        UUID his = circle(BERIT, "Berit Al", "b@example.org", "Anna Eks och Anna Eklunds hälsning", null);
        seat(hers, ANNA, "kanelbulle");
        seat(his, BERIT, "semla");
        minutes(ANNA, "Anna Ek skrev.");

        rows.erase(CIRCLES, WHOM);

        assertThat(column("seat", "wish")).containsExactly("semla");
        assertThat(column("circle", "leader")).containsExactlyInAnyOrder(BERIT.toString(), null);
        assertThat(column("circle", "host")).containsExactly("", "Berit Al");
        assertThat(column("circle", "contact_name")).containsExactly("", "K-b@example.org");
        assertThat(column("circle", "about"))
                .containsExactlyInAnyOrder(
                        "Skriv till [raderad person].", "[raderad person]s och Anna Eklunds hälsning");
        assertThat(column("minutes", "body")).containsExactly("Anna Ek skrev.");
        assertThat(told(rows.count(CIRCLES, WHOM)))
                .containsExactly("minutes.writer 1 stays", "minutes.body 1 mention stays");
        assertThat(told(rows.erase(CIRCLES, WHOM)))
                .as("a second time there is nothing more to do")
                .containsExactly("minutes.writer 1 stays", "minutes.body 1 mention stays");
    }

    @Test
    void aNameThatIsNotHersAloneLeadsToNobody() throws IOException {
        circle(null, "Anna Ek", "", "Anna Ek", null);

        assertThat(rows.count(CIRCLES, new Whom(ANNA, "anna", "", ""))).isEmpty();
    }

    @Test
    void aPurgeTakesTheRowsAndTheFilesThatNothingElseNeeds() throws IOException {
        circle(ANNA, "Anna Ek", "", "", sound("bara här"));
        sound("också här");
        MediaRef kept = media.put(Files.writeString(home.resolve("annat.txt"), "någon annans"));
        var set = CIRCLES.sets().get(0);
        assertThat(rows.size(CIRCLES, set)).isEqualTo(3);

        Purged purged = rows.purge(CIRCLES, set, List.of(CIRCLES));

        assertThat(purged).isEqualTo(new Purged(3, 2));
        assertThat(rows.size(CIRCLES, set)).isZero();
        assertThat(media.find(kept)).isPresent();
    }

    @Test
    void aPurgeThatOtherRowsDependOnRemovesNothing() throws IOException {
        UUID circle = circle(ANNA, "Anna Ek", "", "", null);
        seat(circle, ANNA, "x");
        Declaration wrong = DeclarationReader.read("cirkel", """
                {"sets": [{"id": "c", "name": {"sv": "C", "en": "C"}, "tables": {"circle": {}}}]}""");

        assertThatThrownBy(() -> rows.purge(wrong, wrong.sets().get(0), List.of(wrong)))
                .isInstanceOf(StoreException.class);
        assertThat(column("circle", "host")).containsExactly("Anna Ek");
    }

    @Test
    void aModuleWithoutTablesKeepsNothing() {
        Declaration never = DeclarationReader.read("aldrig", DATA);

        assertThat(rows.count(never, WHOM)).isEmpty();
        assertThat(rows.size(never, never.sets().get(0))).isZero();
    }

    @Test
    void filesAreKnownBeforeTheRowsGoAndCollectedAfter() throws IOException {
        UUID shared = sound("delad");
        circle(ANNA, "Anna Ek", "", "", shared);
        var set = CIRCLES.sets().get(0);
        Set<String> files = rows.files(CIRCLES, set);
        assertThat(files).hasSize(1);
        assertThat(rows.collect(files, List.of(CIRCLES)))
                .as("a row refers to it")
                .isZero();
        rows.purge(CIRCLES, set, List.of(CIRCLES));
        assertThat(rows.collect(files, List.of(CIRCLES))).as("gone already").isEqualTo(1);
        assertThat(media.find(files.iterator().next())).isEmpty();
    }

    @Test
    void setsWhoseRowsReferToOthersAreKnown() throws IOException {
        Declaration apart = DeclarationReader.read("cirkel", """
                {"sets": [
                  {"id": "seats", "name": {"sv": "S", "en": "S"}, "tables": {"seat": {}}},
                  {"id": "circles", "name": {"sv": "C", "en": "C"}, "tables": {"circle": {}}},
                  {"id": "sounds", "name": {"sv": "L", "en": "L"}, "tables": {"sound": {}}}]}""");
        assertThat(rows.dependents(apart, apart.sets().get(2)))
                .as("nobody is there to refer")
                .isEmpty();
        seat(circle(ANNA, "Anna Ek", "", "", sound("ljud")), ANNA, "x");
        assertThat(rows.dependents(apart, apart.sets().get(0))).isEmpty();
        assertThat(rows.dependents(apart, apart.sets().get(1))).containsExactly("seats");
        assertThat(rows.dependents(apart, apart.sets().get(2))).containsExactly("circles");
    }
}
