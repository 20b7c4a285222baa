package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonObject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.features.archive.ModuleArchive;

/** Updates that do not work: each is refused with a reason in one sentence, and the old version answers throughout. */
final class MisbehavingModulesIT {
    private static final String TWIN = "se.samverkstad.fixture.twin";
    private static final int PER_SECOND = 50;

    @TempDir
    static Path home;

    private static Server server;
    private static ModuleArchive good;

    @BeforeAll
    static void start() throws Exception {
        good = Fixtures.twin("twin").archive("1.0.0");
        Server.offer(home, List.of(good));
        server = Server.start(home);
        server.change("install", "twin", null);
    }

    @AfterAll
    static void stop() throws Exception {
        assertThat(server.terminate(Duration.ofSeconds(10))).isIn(0, 143);
    }

    @AfterEach
    void aVersionThatWorksCanStillCome() throws Exception {
        Server.offer(home, List.of(good, Fixtures.twin("twin").archive("1.0.2")));
        server.change("update", "twin", "1.0.2");
        assertThat(server.get("/twin/a").body()).startsWith("a 1.0.2 1.0.2 1.0.2");
        server.change("remove", "twin", null);
        server.change("install", "twin", "1.0.0");
    }

    @Test
    void oneThatThrowsWhenItIsMade() throws Exception {
        refused(with("throwing"), "FAILED", "planted in the constructor", 10);
    }

    @Test
    void oneThatSaysThatItDoesNotWork() throws Exception {
        refused(with("unwell"), "FAILED", "Registret går inte att nå.", 10);
    }

    @Test
    void oneWhoseCheckNeverEnds() throws Exception {
        refused(with("hanging"), "FAILED", "twin", 10);
    }

    @Test
    void oneThatIsNeverDoneBeingMade() throws Exception {
        refused(with("stuck"), List.of("sv"), "FAILED", "twin", 20);
    }

    @Test
    void oneWithATypeOfOneDatabaseOnly() throws Exception {
        refused(Fixtures.twin("twin").file("OSGI-INF/migrations/002-typ.sql", """
                        create table ${table}more (
                            id integer primary key
                        ${table_end};
                        """), "RULE", "002-typ.sql", 10);
    }

    @Test
    void oneThatDoesNotSayWhatItKeepsOfPeople() throws Exception {
        refused(Fixtures.twin("twin").file("OSGI-INF/migrations/002-mer.sql", """
                        alter table ${table}note add column author ${text};
                        """), "RULE", "note.author", 10);
    }

    @Test
    void oneThatDropsATable() throws Exception {
        refused(
                Fixtures.twin("twin").file("OSGI-INF/migrations/002-bort.sql", "drop table ${table}word;\n"),
                "RULE",
                "002-bort.sql",
                10);
    }

    @Test
    void oneWhoseDataStepFailsInTheMiddle() throws Exception {
        refused(Fixtures.twin("twin").file("OSGI-INF/migrations/002-dubbel.sql", """
                        create table ${table}half (id ${int64} primary key${table_end};
                        insert into ${table}word (id, word) values (1, 'ett till');
                        """), "STORAGE", "002-dubbel.sql", 10);
        assertThat(Rows.counts(home).keySet()).noneMatch(table -> table.endsWith("_half"));
    }

    @Test
    void oneThatRewritesADataStepThatWasCarriedOut() throws Exception {
        refused(
                Fixtures.twin("twin")
                        .file("OSGI-INF/migrations/001-word.sql", "create table ${table}word (id ${id}${table_end};\n"),
                "RULE",
                "001-word.sql",
                10);
    }

    private static Fixtures with(String part) {
        return Fixtures.twin("twin").header("-privatepackage", TWIN + ",se.samverkstad.fixture." + part);
    }

    private static void refused(Fixtures bad, String code, String named, int seconds) throws Exception {
        refused(bad, List.of("sv", "en"), code, named, seconds);
    }

    private static void refused(Fixtures bad, List<String> languages, String code, String named, int seconds)
            throws Exception {
        Server.offer(home, List.of(good, bad.archive("1.0.1")));
        String current = Files.readString(home.resolve("CURRENT"));
        List<URI> pages = List.of(server.address("/twin/a"), server.address("/twin/b"));
        long begin = System.nanoTime();
        try (Load load = new Load(pages, PER_SECOND, body -> body.matches("[ab] 1\\.0\\.0 1\\.0\\.0 1\\.0\\.0 ord"))) {
            load.awaitAnswered(10);
            for (String language : languages) {
                ControlClient.Refused refusal =
                        catchThrowableOfType(ControlClient.Refused.class, () -> update(language));
                assertThat(refusal).as("a refusal that names " + named).isNotNull();
                assertThat(refusal.code()).as(refusal.getMessage()).isEqualTo(code);
                assertThat(refusal).hasMessageContaining(named);
                assertThat(String.valueOf(refusal.getMessage()).lines()).hasSize(1);
                assertThat(refusal).hasMessageContaining(language.equals("sv") ? "Modulen twin" : "Module twin");
            }
            load.awaitAnswered(load.answered() + 10);
            load.close();
            assertThat(load.failures()).isEmpty();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(seconds + 5L));
        assertThat(home.resolve("CURRENT")).hasContent(current.strip());
        assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
        JsonObject module = server.control("modules.list", new JsonObject())
                .getAsJsonArray("installed")
                .get(0)
                .getAsJsonObject();
        assertThat(module.get("version").getAsString()).isEqualTo("1.0.0");
        assertThat(module.get("state").getAsString()).isEqualTo("WORKING");
        Map<String, Long> generations = Rows.files(home, "modules/generations");
        assertThat(generations)
                .as("nothing is left of the one that was refused")
                .hasSize(1);
    }

    private static void update(String language) throws Exception {
        JsonObject change = new JsonObject();
        change.addProperty("verb", "update");
        change.addProperty("module", "twin");
        com.google.gson.JsonArray changes = new com.google.gson.JsonArray();
        changes.add(change);
        JsonObject wish = new JsonObject();
        wish.add("changes", changes);
        wish.addProperty("language", language);
        JsonObject plan = server.control("modules.plan", wish);
        JsonObject apply = new JsonObject();
        apply.add("hash", plan.get("hash"));
        apply.addProperty("language", language);
        server.control("modules.apply", apply);
    }
}
