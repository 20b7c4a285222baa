package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** {@code samverkstad move-to-postgresql} on a home that people have worked in: all of it, or nothing yet. */
@EnabledIfEnvironmentVariable(
        named = OwnDatabase.NAMED,
        matches = OwnDatabase.FORM,
        disabledReason = OwnDatabase.ABSENT)
final class MoveIT {
    private static final Pattern COMPARED = Pattern.compile("(?m)^(\\w+) +(\\d+)  ([0-9a-f]{16})  =$");

    private static final String SETTINGS = "/installningar/moduler/podcast";
    private static final String EPISODES = "se.samverkstad.podcast.episodes.per.page";

    @TempDir
    Path folder;

    private Path home;
    private OwnDatabase database;

    @BeforeEach
    void create() throws Exception {
        home = folder.resolve("home");
        database = OwnDatabase.create();
    }

    @AfterEach
    void drop() throws Exception {
        database.close();
    }

    @Test
    void everythingIsThereAfterwardsAndSqliteIsKept() throws Exception {
        Installed before = install();
        assertThat(before.persons()).contains("Åsa Lindgren");
        assertThat(before.chosen()).isEqualTo("7");
        assertThat(before.units()).contains("Hemtjänst Öster");
        assertThat(before.contact()).isEqualTo("stod@alvmark.example");

        CommandLine.Ended moved = move(database.password());

        assertThat(moved.code()).as(moved.said()).isZero();
        assertThat(moved.out()).contains("är lika på båda sidor").doesNotContain(secret());
        Map<String, Long> printed = printed(moved.out());
        Path kept = kept();
        assertThat(moved.out())
                .contains(
                        kept.toString(),
                        printed.values().stream().mapToLong(n -> n).sum() + " rader");
        assertThat(printed).containsAllEntriesOf(Rows.counts(beside(kept)));
        Map<String, Long> there = new TreeMap<>(database.counts());
        assertThat(there.remove("store_move")).isEqualTo(1);
        assertThat(there).isEqualTo(printed);
        assertThat(printed.entrySet())
                .anySatisfy(table -> assertThat(table.getKey()).endsWith("_episode"))
                .allSatisfy(table -> assertThat(table.getKey()).isNotBlank());

        worksOnPostgres(before);
        assertThat(Rows.integrity(beside(kept))).isEqualTo("ok");
        assertThat(move(database.password()).said()).contains("använder redan PostgreSQL");
    }

    @Test
    void whatWillNotDoIsRefusedAndNothingIsChanged() throws Exception {
        install();
        try (Server server = Server.start(home, Map.of())) {
            CommandLine.Ended held = move(database.password());
            assertThat(held.code()).as(held.said()).isEqualTo(2);
            assertThat(held.err()).contains(home.toString());
            assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
        }
        Map<String, Long> files = Rows.files(home, "database");
        Map<String, Long> rows = Rows.counts(home);

        refused(move("fel" + database.password()), database.name());
        refused(move(""), database.name());
        refused(moveTo("finns_inte", database.password()), "finns_inte");
        refused(moveTo("inte ett namn", database.password()), "inte ett namn");
        database.execute("create table annat (id int)");
        refused(move(database.password()), "annat");
        database.execute("drop table annat");
        assertThat(database.counts()).isEmpty();

        assertThat(home.resolve("samverkstad.properties")).doesNotExist();
        assertThat(Rows.files(home, "database")).isEqualTo(files);
        assertThat(Rows.counts(home)).isEqualTo(rows);
        assertThat(move(database.password()).code()).isZero();
    }

    @Test
    void aKillAnywhereLosesNothingAndTheCommandRunAgainCompletes() throws Exception {
        Installed before = install();
        List<String> written = new ArrayList<>();
        for (String point : List.of("MOVE_TABLE", "MOVE_TABLE:12", "MOVE_COPIED", "MOVE_COMMITTED")) {
            assertThat(killed(point)).as(point).isEqualTo(137);
            assertThat(home.resolve("samverkstad.properties")).as(point).doesNotExist();
            String note = point.replaceAll("[_:]", "").toLowerCase(java.util.Locale.ROOT);
            try (Server server = Server.start(home, Map.of())) {
                assertThat(notes(server)).as(point).containsAll(written);
                assertThat(server.get("/twin/skriv/" + note).statusCode()).isEqualTo(200);
                assertThat(Person.signedIn(server).get(before.episode).statusCode())
                        .isEqualTo(200);
            }
            written.add(note);
        }

        assertThat(killed("MOVE_SWITCHED")).isEqualTo(137);
        assertThat(home.resolve("database/samverkstad.db")).isRegularFile();
        CommandLine.Ended again = move(database.password());

        assertThat(again.code()).as(again.said()).isZero();
        assertThat(again.out()).contains("var redan gjord", kept().toString());
        worksOnPostgres(before, written.toArray(String[]::new));
    }

    @Test
    void aStartEndsWhatWasCutOffAfterTheSwitch() throws Exception {
        Installed before = install();
        assertThat(killed("MOVE_SWITCHED")).isEqualTo(137);
        worksOnPostgres(before);
        assertThat(kept()).isRegularFile();
        assertThat(home.resolve("database/move.id")).doesNotExist();
    }

    /** What a home holds, as its administrator sees it. */
    private record Installed(
            String episode, String sound, String units, String persons, String contact, String chosen) {}

    /** Organisation, a unit, a person, a setting, a module with an episode and another that writes; then stopped. */
    private Installed install() throws Exception {
        Server.offer(home, List.of(Fixtures.twin("twin").archive("1.0.0")));
        try (Server server = Server.start(home, Map.of())) {
            Person anna = Person.first(server);
            saved(
                    anna,
                    "/enheter/enhet/ny",
                    "/enheter/enhet/ny",
                    "enhet",
                    "Hemtjänst Öster",
                    "niva",
                    "enhet",
                    "act",
                    "spara");
            saved(
                    anna,
                    "/enheter/person/ny",
                    "/enheter/person/ny",
                    "namn",
                    "Åsa Lindgren",
                    "epost",
                    "asa.lindgren@example.org",
                    "act",
                    "spara");
            saved(anna, "/installningar/kontakt", "/installningar/kontakt", "fel", "stod@alvmark.example");
            server.change("install", "podcast", null);
            server.change("install", "twin", null);
            saved(anna, SETTINGS, SETTINGS, EPISODES, "7");
            Podcast podcast = new Podcast(anna);
            podcast.channel();
            String episode = podcast.published("Före flytten", "före.mp3", Sound.mp3());
            assertThat(server.get("/twin/skriv/fore").statusCode()).isEqualTo(200);
            return seen(anna, episode);
        }
    }

    private static void saved(Person person, String page, String action, String... namesAndValues)
            throws IOException, InterruptedException {
        Map<String, String> fields = Html.form(person.get(page).body(), action).with(namesAndValues);
        HttpResponse<String> answer = person.post(action, fields);
        assertThat(answer.statusCode()).as(Html.main(answer.body())).isEqualTo(303);
    }

    private static Installed seen(Person anna, String episode) throws IOException, InterruptedException {
        Matcher sound = Pattern.compile("data-sv-play=\"([^\"]+)\"")
                .matcher(anna.get(episode).body());
        assertThat(sound.find()).isTrue();
        return new Installed(
                episode,
                sound.group(1),
                Html.main(anna.get("/enheter").body()),
                Html.main(anna.get("/enheter?flik=personer").body()),
                anna.get("/installningar/kontakt").body().replaceAll("(?s).*id=\"fel\"[^>]*value=\"([^\"]*)\".*", "$1"),
                anna.get(SETTINGS).body().replaceAll("(?s).*id=\"" + EPISODES + "\"[^>]*value=\"([^\"]*)\".*", "$1"));
    }

    /** Signs in, sees the same, plays the sound, writes, and backs up; then stops. */
    private void worksOnPostgres(Installed before, String... written) throws Exception {
        try (Server server = Server.start(home, Map.of())) {
            Person anna = Person.signedIn(server);
            assertThat(seen(anna, before.episode)).isEqualTo(before);
            assertThat(anna.bytes(before.sound).body()).isEqualTo(Sound.mp3());
            assertThat(anna.bytes(before.sound, "Range", "bytes=1000-1999").statusCode())
                    .isEqualTo(206);
            List<String> expected = new ArrayList<>(List.of(written));
            expected.add("fore");
            assertThat(server.get("/twin/skriv/nu").statusCode()).isEqualTo(200);
            expected.add("nu");
            assertThat(notes(server)).containsAll(expected);
            assertThat(anna.get(new Podcast(anna).published("Efter flytten", "efter.mp3", Sound.mp3()))
                            .statusCode())
                    .isEqualTo(200);
            CommandLine.Ended backup = CommandLine.swedish(
                    "backup",
                    "--home",
                    home.toString(),
                    "--to",
                    folder.resolve("kopior").toString());
            assertThat(backup.code()).as(backup.said()).isZero();
        }
        assertThat(home.resolve("database/samverkstad.db")).doesNotExist();
    }

    private static List<String> notes(Server server) throws IOException, InterruptedException {
        return server.get("/twin/anteckningar").body().lines().toList();
    }

    private CommandLine.Ended move(String password) throws IOException, InterruptedException {
        return moveTo(database.name(), password);
    }

    private CommandLine.Ended moveTo(String name, String password) throws IOException, InterruptedException {
        return run(CommandLine.SWEDISH, name, password);
    }

    private int killed(String point) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(CommandLine.SWEDISH);
        environment.put("SAMVERKSTAD_JAVA_OPTS", "-Dsamverkstad.crash=" + point);
        return run(environment, database.name(), database.password()).code();
    }

    private CommandLine.Ended run(Map<String, String> environment, String name, String password)
            throws IOException, InterruptedException {
        return CommandLine.run(
                environment,
                password + "\n",
                "move-to-postgresql",
                "--home",
                home.toString(),
                "--host",
                database.host(),
                "--port",
                database.port(),
                "--name",
                name,
                "--user",
                database.user(),
                "--sslmode",
                "disable",
                "--password-stdin");
    }

    private void refused(CommandLine.Ended ended, String word) {
        assertThat(ended.code()).as(ended.said()).isEqualTo(2);
        assertThat(ended.err().lines()).as(ended.err()).hasSize(1);
        assertThat(ended.err()).contains(word).doesNotContain(secret());
    }

    private String secret() {
        return database.password().length() > 3 ? database.password() : "\0";
    }

    private static Map<String, Long> printed(String out) {
        Map<String, Long> printed = new TreeMap<>();
        COMPARED.matcher(out).results().forEach(row -> printed.put(row.group(1), Long.valueOf(row.group(2))));
        return printed;
    }

    private Path kept() throws IOException {
        try (var files = Files.newDirectoryStream(home.resolve("database"), "samverkstad-before-postgresql-*.db")) {
            List<Path> found = new ArrayList<>();
            files.forEach(found::add);
            assertThat(found).hasSize(1);
            return found.get(0);
        }
    }

    /** A home that holds that file as its database, to look into it. */
    private Path beside(Path kept) throws IOException {
        Path other = Files.createTempDirectory(folder, "kept");
        Files.createDirectory(other.resolve("database"));
        Files.copy(kept, other.resolve("database/samverkstad.db"));
        return other;
    }
}
