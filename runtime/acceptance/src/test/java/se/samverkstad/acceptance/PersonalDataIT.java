package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * One person with a canary in every field that anything declares: handed out whole, erased whole but for the public records,
 * and not brought back by a backup. Then data are purged by a decision, and stay so too.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class PersonalDataIT {
    private static final String NAME = "Kanarie Gulfjäder";
    private static final String USER = "kanarie.g";
    private static final String EMAIL = "kanarie.gulfjader@example.org";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static Path home;
    private static Server server;
    private static Person anna;
    private static String id;
    private static PlantedData planted;
    private static Map<String, JsonObject> declarations;
    private static Path backup;

    private static Fixtures survey() {
        return Fixtures.twin("enkat")
                .file("OSGI-INF/migrations/002-svar.sql", """
                        create table ${table}answer (
                            id ${id} primary key,
                            person ${id} not null,
                            author ${text} not null,
                            contact ${text} not null,
                            login ${text} not null,
                            choice ${text} not null,
                            comment ${text} not null
                        ${table_end};
                        """)
                .tables("""
                        { "word": { "other": { "word": "a word" } },
                          "note": { "other": { "id": "random", "note": "a word" } },
                          "answer": {
                            "people": [
                              { "column": "person", "fields": ["choice"] },
                              { "column": "author", "holds": "name", "fields": ["choice"] },
                              { "column": "contact", "holds": "email", "fields": ["choice"], "erase": ["contact", "choice"] },
                              { "column": "login", "holds": "user", "fields": ["choice"], "erase": ["login", "choice"] }],
                            "mentions": ["comment"],
                            "other": { "id": "random" } } }""");
    }

    @BeforeAll
    static void start() throws Exception {
        home = folder.resolve("home");
        backup = folder; // made when it is needed
        var archive = survey().archive("1.0.0");
        Server.offer(home, List.of(archive));
        server = Server.start(home);
        anna = Person.first(server);
        Moduler moduler = new Moduler(anna);
        moduler.change("install", "podcast");
        moduler.change("install", "enkat");
        Podcast podcast = new Podcast(anna);
        podcast.channel();
        podcast.published("Ett avsnitt", "ett.mp3", Sound.mp3());
        id = invited();
        // A module that is removed keeps its data, and they count as any other's.
        moduler.change("remove", "enkat");
        server.close();
        declarations = PlantedData.declarations(List.of(
                Files.readString(Path.of("../../features/src/main/features/podcast.json")), survey().feature("1.0.0")));
        planted = PlantedData.plant(home, new PlantedData.Whom(id, USER, NAME, EMAIL), declarations);
        again();
    }

    private static String invited() throws Exception {
        anna.get("/enheter/person/ny");
        HttpResponse<String> added = anna.post(
                "/enheter/person/ny",
                Map.of("namn", NAME, "inloggning", USER, "epost", EMAIL, "titel", "", "enhet", "", "act", "bjud-in"));
        assertThat(added.statusCode()).as(Html.main(added.body())).isEqualTo(200);
        String link =
                added.body().replaceAll("(?s).*id=\"inbjudan-lank\"[^>]*value=\"[a-z]+://[^/\"]+(/[^\"]+)\".*", "$1");
        Person kanarie = Person.guest(server);
        kanarie.get(link);
        HttpResponse<String> accepted =
                kanarie.post(link, Map.of("password", Person.PASSWORD, "again", Person.PASSWORD));
        assertThat(accepted.statusCode()).isEqualTo(303);
        return added.body().replaceAll("(?s).*action=\"/enheter/person/([0-9a-f-]{36})\".*", "$1");
    }

    private static void again() throws Exception {
        server = Server.start(home, "-Dsamverkstad.purge.least.days=0");
        anna = Person.signedIn(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void everyTableOfTheProductIsDeclared() throws Exception {
        List<String> undeclared = new ArrayList<>();
        try (Connection connection = Rows.sqlite(home);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select name from sqlite_master where type = 'table' and name not like 'sqlite%'")) {
            while (rows.next()) {
                String table = rows.getString(1);
                String module = table.substring(0, table.indexOf('_'));
                boolean declared = declarations.containsKey(module)
                        && declarations.get(module).getAsJsonArray("sets").asList().stream()
                                .map(JsonElement::getAsJsonObject)
                                .anyMatch(set -> set.has("tables")
                                        && set.getAsJsonObject("tables").has(table.substring(module.length() + 1)));
                if (!declared) {
                    undeclared.add(table);
                }
            }
        }
        assertThat(undeclared).isEmpty();
    }

    @Test
    @Order(2)
    void theExportHasEveryDeclaredFieldOfThePerson() throws Exception {
        assertThat(planted.erased.size() + planted.kept.size()).isGreaterThan(20);
        long began = System.nanoTime();
        HttpResponse<byte[]> file = anna.bytes("/enheter/person/" + id + "/uppgifter.zip");
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains("application/zip");
        Map<String, String> entries = unzipped(file.body());

        String json = entries.get("uppgifter.json");
        assertThat(planted.erased).allSatisfy(canary -> assertThat(json).contains(canary));
        assertThat(planted.kept).allSatisfy(canary -> assertThat(json).contains(canary));
        assertThat(json).contains(NAME, USER, EMAIL, "Fråga " + NAME, "person.added");
        assertThat(json).doesNotContain("\"password_hash\":", "$argon2", "\"secret\":", "\"token_hash\":");
        JsonArray data = JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("data");
        assertThat(data.asList().stream()
                        .map(each -> each.getAsJsonObject().get("module").getAsString()))
                .contains("people", "workbench", "settings", "podcast", "enkat");
        assertThat(entries.get("sammanfattning.html"))
                .contains("Uppgifter om " + NAME, "Jönköpings kommun", "Modulen enkat");
        assertThat(took).isLessThan(60_000);
        Figures.write(
                "personal-data",
                "export of %d canaries in %d kinds of rows: %d ms, 100 %% found",
                planted.erased.size() + planted.kept.size(),
                data.size(),
                took);
    }

    @Test
    @Order(3)
    void onesOwnIsTheSameAndNobodyElsesCanBeReached() throws Exception {
        Person guest = Person.guest(server);
        assertThat(guest.get("/mitt-konto/uppgifter.zip").statusCode()).isEqualTo(303);
        HttpResponse<String> page = anna.get("/mitt-konto/uppgifter");
        assertThat(Html.main(page.body())).contains("Mina uppgifter", "Hämta mina uppgifter");
        HttpResponse<byte[]> own = anna.bytes("/mitt-konto/uppgifter.zip");
        assertThat(own.headers().firstValue("Content-Disposition").orElse("")).contains("uppgifter.zip");
        assertThat(unzipped(own.body()).get("uppgifter.json"))
                .contains("Anna Ek")
                .doesNotContain("kanarie-workbench");
        Person berit = new Colleagues(server, anna).invited("berit", "", "").browser();
        assertThat(berit.get("/enheter/person/" + id + "/uppgifter.zip").statusCode())
                .isEqualTo(403);
        assertThat(berit.get("/gallring").statusCode()).isEqualTo(403);
    }

    @Test
    @Order(4)
    void whoHasNotLeftIsNotErased() throws Exception {
        anna.get("/enheter/person/" + id + "/uppgifter");
        HttpResponse<String> answer = anna.post("/enheter/person/" + id + "/uppgifter", Map.of("bekrafta", "ja"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Html.main(answer.body())).contains("Avsluta det först");
    }

    @Test
    @Order(5)
    void erasingLeavesExactlyTheDeclaredRecords() throws Exception {
        backup = backedUp("before-erasing");
        anna.get("/enheter/person/" + id);
        anna.post("/enheter/person/" + id, Map.of("act", "avsluta"));
        String before =
                Html.main(anna.get("/enheter/person/" + id + "/uppgifter").body());
        assertThat(before).contains("Det här försvinner", "Det här står kvar", "Modulen enkat", "Allmän handling");
        HttpResponse<String> unsure = anna.post("/enheter/person/" + id + "/uppgifter", Map.of());
        assertThat(unsure.statusCode()).isEqualTo(422);

        HttpResponse<String> erased = anna.post("/enheter/person/" + id + "/uppgifter", Map.of("bekrafta", "ja"));

        assertThat(erased.statusCode()).as(Html.main(erased.body())).isEqualTo(303);
        assertThat(Html.notice(anna.follow(erased).body())).contains("Personen är raderad.");
        assertThat(anna.get("/enheter/person/" + id + "/uppgifter").statusCode())
                .isEqualTo(404);
        nothingIsLeftBut();
        assertThat(Html.main(anna.get("/drift/handelser").body())).contains("raderade en person");
    }

    /** In rows, files and logs: nothing that goes, and the rest in the columns that are declared to stay and nowhere else. */
    private static void nothingIsLeftBut() throws Exception {
        assertThat(new TreeSet<>(Canary.seen(home, planted.erased))).isEmpty();
        List<String> allowed = new ArrayList<>(planted.staying);
        for (String column : List.of("by_name", "detail", "target", "by_id")) {
            allowed.add("the column " + column + " of people_audit");
        }
        assertThat(new TreeSet<>(Canary.seen(home, List.of(NAME, USER, EMAIL))))
                .filteredOn(place -> !place.matches(".*database/samverkstad\\.db(-wal)?"))
                .isSubsetOf(allowed);
        assertThat(Canary.seen(home, planted.kept))
                .as("the records are still there")
                .hasSizeGreaterThanOrEqualTo(planted.kept.size());
    }

    @Test
    @Order(6)
    void aBackupFromBeforeBringsNothingBack() throws Exception {
        server.close();
        assertThat(Canary.seen(home, planted.erased)).isEmpty();
        restored(backup);
        assertThat(Canary.seen(home, planted.erased))
                .as("the backup does hold them")
                .isNotEmpty();
        server = Server.start(home);

        HttpResponse<String> first = answered("/logga-in");

        assertThat(first.statusCode()).isEqualTo(200);
        nothingIsLeftBut();
        Person kanarie = Person.guest(server);
        String signIn = kanarie.get("/logga-in").body();
        assertThat(kanarie.post(
                                "/logga-in",
                                Html.form(signIn, "/logga-in").with("user", USER, "password", Person.PASSWORD))
                        .statusCode())
                .isEqualTo(422);
        anna = Person.signedIn(server);
        assertThat(Html.main(anna.get("/drift/handelser").body())).contains("raderade en person igen");
        server.close();
        again();
    }

    /** The first answer that is no "starting". */
    private static HttpResponse<String> answered(String path) throws Exception {
        return Await.answer("the server", LIMIT, () -> server.get(path), answer -> answer.statusCode() != 503);
    }

    @Test
    @Order(7)
    void dataArePurgedOnlyByADecision() throws Exception {
        backup = backedUp("before-purging");
        String form = "/gallring/podcast";
        assertThat(anna.get(form).statusCode()).as("not while the module runs").isEqualTo(404);
        new Moduler(anna).change("remove", "podcast");
        assertThat(Html.main(anna.get("/gallring").body())).contains("Får gallras efter beslut.", "Inget är gallrat.");
        Map<String, String> rows = counts();

        assertThat(refused(form, "beslut", "")).contains("Ange vilket beslut");
        assertThat(refused(form, "beslut", "enligt plan")).contains("diarienummer");
        assertThat(refused(form, "beslutsfattare", "")).contains("vem som fattade");
        assertThat(refused(form, "beslutsdag", "")).contains("vilken dag");
        assertThat(refused(form, "beslutsdag", LocalDate.now().plusDays(3).toString()))
                .contains("i framtiden");
        assertThat(refused(form, "bekrafta", null)).contains("Kryssa i");
        assertThat(refused(form, "dagar", "4000")).contains("antal dagar");
        assertThat(refused(form, "uppgifter", "channels")).contains("bygger på de valda");
        assertThat(refused(form, "plan", "0".repeat(64))).contains("har ändrats");
        assertThat(counts()).isEqualTo(rows);
        assertThat(Rows.files(home, "media")).isNotEmpty();

        HttpResponse<String> planned = anna.post(form, decision(form));

        assertThat(planned.statusCode()).as(Html.main(planned.body())).isEqualTo(303);
        assertThat(Html.notice(anna.follow(planned).body())).contains("går att avbryta");
        String page = purged();
        assertThat(page).contains("Gallringsprotokoll", "Beslut: SN 2026/114, 2026-11-02, Socialnämnden.");
        assertThat(counts()).containsEntry("podcast_episode", "0").containsEntry("podcast_sound", "0");
        assertThat(counts()).as("not decided on").doesNotContainEntry("podcast_channel", "0");
        assertThat(Rows.files(home, "media")).isEmpty();
        assertThat(seenNow("Det som sägs.")).isEmpty();
        assertThat(Html.main(anna.get("/drift/handelser").body())).contains("gallrade uppgifter i");
    }

    private static String purged() throws Exception {
        return Await.answer(
                "the purging", LIMIT, () -> Html.main(anna.get("/gallring").body()), page -> page.contains("Gallrat"));
    }

    private static Map<String, String> decision(String form) throws Exception {
        Map<String, String> fields = new TreeMap<>();
        fields.put("plan", Html.form(anna.get(form).body(), form).fields().get("plan"));
        fields.putAll(Map.of(
                "uppgifter", "episodes",
                "beslut", "SN 2026/114",
                "beslutsdag", "2026-11-02",
                "beslutsfattare", "Socialnämnden",
                "dagar", "0",
                "bekrafta", "ja"));
        return fields;
    }

    private static String refused(String form, String field, @Nullable String value) throws Exception {
        Map<String, String> fields = decision(form);
        if (value == null) {
            fields.remove(field);
        } else {
            fields.put(field, value);
        }
        HttpResponse<String> answer = anna.post(form, fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        return Html.main(answer.body());
    }

    @Test
    @Order(8)
    void whatWasPurgedDoesNotComeBackEither() throws Exception {
        server.close();
        restored(backup);
        assertThat(seenNow("Det som sägs.")).isNotEmpty();
        server = Server.start(home);

        assertThat(answered("/logga-in").statusCode()).isEqualTo(200);

        assertThat(counts()).containsEntry("podcast_episode", "0").containsEntry("podcast_sound", "0");
        assertThat(seenNow("Det som sägs.")).isEmpty();
        assertThat(Rows.integrity(home)).isEqualTo("ok");
    }

    /** Not in what a restore has put aside, which is a copy like a backup. */
    private static List<String> seenNow(String word) throws Exception {
        return Canary.seen(home, List.of(word)).stream()
                .filter(place -> !place.startsWith("the file before-restore-"))
                .toList();
    }

    private static Map<String, String> counts() throws Exception {
        Map<String, String> counts = new TreeMap<>();
        Rows.counts(home).forEach((table, rows) -> {
            if (table.startsWith("podcast_")) {
                counts.put(table, Long.toString(rows));
            }
        });
        return counts;
    }

    private static Path backedUp(String name) throws Exception {
        Path kept = folder.resolve(name);
        CommandLine.Ended ended =
                CommandLine.run(Map.of(), "", "backup", "--home", home.toString(), "--to", kept.toString());
        assertThat(ended.code()).as(ended.said()).isZero();
        try (var places = Files.newDirectoryStream(kept, "samverkstad-*")) {
            return places.iterator().next();
        }
    }

    private static void restored(Path from) throws Exception {
        CommandLine.Ended ended =
                CommandLine.run(Map.of(), "", "restore", from.toString(), "--home", home.toString(), "--yes");
        assertThat(ended.code()).as(ended.said()).isZero();
    }

    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
