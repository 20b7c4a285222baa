package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.features.archive.ModuleArchive;

/** Undoing, going back and cancelling, by hand and by itself: one module at a time, and nobody else notices. */
final class WayBackIT {
    private static final String TWIN = "se.samverkstad.fixture.twin";
    private static final String WINDOW = "-Dsamverkstad.aftercheck=PT3M";
    private static final Duration STOP = Duration.ofSeconds(20);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    static Path home;

    private static Server server;
    private static Person anna;
    private static Moduler moduler;

    @BeforeAll
    static void start() throws Exception {
        restoreOffers();
        server = Server.start(home, WINDOW);
        anna = Person.first(server);
        moduler = new Moduler(anna);
        server.change("install", "bystander", null);
    }

    @AfterAll
    static void stop() throws Exception {
        assertThat(server.terminate(STOP)).isIn(0, 143);
    }

    @AfterEach
    void removeTwin() throws Exception {
        for (JsonElement module :
                server.control("modules.list", new JsonObject()).getAsJsonArray("installed")) {
            if (module.getAsJsonObject().get("module").getAsString().equals("twin")) {
                server.change("remove", "twin", null);
            }
        }
    }

    @Test
    void aChangeIsUndoneAloneAndOthersThatCameAfterStay() throws Exception {
        server.change("install", "twin", "1.0.0");
        server.change("update", "twin", "1.0.1");
        server.change("install", "neighbour", null);

        String plan = moduler.plan("undo", "twin").body();
        assertThat(Html.main(plan))
                .contains("Ångra den senaste ändringen av Modulen twin", "Version 1.0.1 ersätts av version 1.0.0.")
                .contains("Kan ångras till");
        String result = Html.main(moduler.carryOut(plan));
        assertThat(result).contains("Den senaste ändringen av Modulen twin är ångrad", "Efterkontroll (till kl.");
        assertThat(server.get("/twin/a").body()).startsWith("a 1.0.0 1.0.0 1.0.0 ord");
        assertThat(server.get("/neighbour/a").statusCode()).isEqualTo(200);

        server.change("undo", "neighbour", null);
        assertThat(server.get("/neighbour/a").statusCode()).isEqualTo(410);
        assertThat(Rows.counts(home).keySet())
                .anyMatch(table -> table.startsWith("neighbour") || table.contains("word"));
        server.change("undo", "neighbour", null);
        assertThat(server.get("/neighbour/a").body()).startsWith("a 1.0.0");
        server.change("pause", "neighbour", null);
        server.change("undo", "neighbour", null);
        assertThat(server.get("/neighbour/a").statusCode()).isEqualTo(200);
        server.change("remove", "neighbour", null);
        server.change("undo", "neighbour", null);
        assertThat(server.get("/neighbour/a").statusCode()).isEqualTo(200);
        server.change("remove", "neighbour", null);
    }

    @Test
    void anOlderVersionComesOnlyFromWhatIsKept() throws Exception {
        server.change("install", "twin", "1.0.0");
        assertThat(refusal("downgrade", "twin", null)).hasMessageContaining("1.0.0");
        server.change("update", "twin", "3.0.0");
        assertThat(refusal("update", "twin", "1.0.0").code()).isEqualTo("NOT_APPLICABLE");
        // It is offered, and was never here: what is kept is said instead.
        assertThat(refusal("downgrade", "twin", "0.9.0")).hasMessageContaining("1.0.0");

        server.change("downgrade", "twin", "1.0.0");

        assertThat(server.get("/twin/a").body()).startsWith("a 1.0.0 1.0.0 1.0.0 ord");
        assertThat(Rows.counts(home).keySet()).as("the later table stays").anyMatch(table -> table.endsWith("_more"));
        server.change("undo", "twin", null);
        assertThat(server.get("/twin/a").body()).startsWith("a 3.0.0");
    }

    @Test
    void anUpdateThatFailsItsCallsGoesBackByItselfAndOnlyIt() throws Exception {
        server.change("install", "twin", "1.0.0");
        List<URI> pages = List.of(server.address("/bystander/a"), server.address("/bystander/b"));
        try (Load load = new Load(pages, 50, body -> body.matches("[ab] 1\\.0\\.0 1\\.0\\.0 1\\.0\\.0 ord"))) {
            load.awaitAnswered(10);
            server.change("update", "twin", "2.0.0");
            assertThat(server.get("/twin/a").body()).startsWith("a 2.0.0");
            failThrice();
            await("the way back", () -> answers("a 1.0.0"));
            load.awaitAnswered(load.answered() + 10);
            load.close();
            assertThat(load.failures()).isEmpty();
        }
        await("the line of the history", () -> history().contains("gick tillbaka till version 1.0.0 av sig själv"));
        assertThat(history()).contains("anrop till modulen misslyckades.", "av Samverkstad");
        await(
                "the notice of it",
                () -> noticed("slutade fungera och har gått tillbaka till version 1.0.0 av sig själv."));
        assertThat(refusal("undo", "twin", null).code()).isEqualTo("NOT_APPLICABLE");
        assertThat(Html.main(anna.get("/moduler/twin").body()))
                .contains("gick tillbaka till version 1.0.0 av sig själv");
    }

    @Test
    void anInstallationThatSaysThatItDoesNotWorkIsRemovedAndItsDataKept() throws Exception {
        server.change("install", "twin", "2.1.0");

        await("the removal", () -> status("/twin/a") == 410);

        await("the line of the history", () -> history().contains("togs bort av sig själv, uppgifterna sparades"));
        assertThat(history()).contains("Senast: Kön växer.");
        await("the notice of it", () -> noticed("fungerade inte och har tagits bort av sig själv."));
        assertThat(Rows.counts(home).keySet()).anyMatch(table -> table.endsWith("_word"));
    }

    @Test
    void aKillInsideTheWindowDoesNotEndIt() throws Exception {
        server.change("install", "twin", "1.0.0");
        server.change("update", "twin", "2.0.0");
        server.kill();
        server = Server.start(home, WINDOW);
        anna = Person.signedIn(server);
        moduler = new Moduler(anna);
        assertThat(server.get("/twin/a").body()).startsWith("a 2.0.0");

        failThrice();

        await("the way back", () -> answers("a 1.0.0"));
        await("the line of the history", () -> history().contains("gick tillbaka till version 1.0.0 av sig själv"));
    }

    @Test
    void aVersionThatDoesNotStartAnyMoreGoesBackWhileItIsWatchedAndByHandAfter() throws Exception {
        server.change("install", "twin", "1.0.0");
        server.change("update", "twin", "1.0.1");
        server.terminate(STOP);
        spoilJarOf("1.0.1");
        server = Server.start(home, WINDOW);
        await("the way back", () -> answers("a 1.0.0"));

        Server.offer(
                home,
                List.of(
                        Fixtures.twin("twin").archive("1.0.2"),
                        Fixtures.twin("bystander").archive("1.0.0")));
        server.change("update", "twin", "1.0.2");
        server.terminate(STOP);
        spoilJarOf("1.0.2");
        server = Server.start(home, "-Dsamverkstad.aftercheck=PT0S");
        assertThat(server.get("/twin/a").statusCode()).isEqualTo(503);
        server.change("undo", "twin", null);
        assertThat(server.get("/twin/a").body()).startsWith("a 1.0.0");

        server.terminate(STOP);
        server = Server.start(home, WINDOW);
        anna = Person.signedIn(server);
        moduler = new Moduler(anna);
        restoreOffers();
    }

    @Test
    void aChangeIsCancelledBeforeTheSwitchAndNothingIsChanged() throws Exception {
        server.change("install", "twin", "1.0.0");
        Server.offer(
                home,
                List.of(Fixtures.twin("twin")
                        .file("OSGI-INF/migrations/007-later.sql", """
                        create table ${table}later (id ${int64} primary key${table_end};
                        """)
                        .tables("""
                        { "word": { "other": { "word": "a word" } },
                          "note": { "other": { "id": "random", "note": "a word" } },
                          "later": { "other": { } } }""")
                        .archive("4.0.0")));
        String current = Files.readString(home.resolve("CURRENT"));
        JsonObject plan = server.planned("update", "twin", "4.0.0");
        CompletableFuture<Optional<ControlClient.Refused>> end;
        try (Connection other = Rows.sqlite(home);
                Statement statement = other.createStatement()) {
            statement.execute("begin immediate"); // its data step waits for the one writer
            end = CompletableFuture.supplyAsync(() -> Optional.ofNullable(
                    catchThrowableOfType(ControlClient.Refused.class, () -> server.control("modules.apply", plan))));
            await("the run", () -> cancelled());
            statement.execute("rollback");
        }
        ControlClient.Refused refused = end.get(60, TimeUnit.SECONDS).orElseThrow();
        assertThat(refused.code()).isEqualTo("CANCELLED");
        assertThat(home.resolve("CURRENT")).hasContent(current.strip());
        assertThat(server.get("/twin/a").body()).startsWith("a 1.0.0");
        assertThat(history()).contains("Ändringen avbröts innan något byttes.");
        restoreOffers();
    }

    private static boolean cancelled() {
        try {
            server.control("modules.cancel", new JsonObject());
            return true;
        } catch (ControlClient.Refused e) {
            assertThat(e.code()).isEqualTo("NOT_APPLICABLE");
            return false;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void restoreOffers() throws Exception {
        List<ModuleArchive> archives = new ArrayList<>(Fixtures.twin("twin").archives("1.0.0", "1.0.1"));
        archives.add(with("failing").archive("2.0.0"));
        archives.add(with("souring").archive("2.1.0"));
        archives.add(Fixtures.twin("twin")
                .file("OSGI-INF/migrations/002-more.sql", """
                        create table ${table}more (id ${int64} primary key${table_end};
                        """)
                .tables("""
                        { "word": { "other": { "word": "a word" } },
                          "note": { "other": { "id": "random", "note": "a word" } },
                          "more": { "other": { } } }""")
                .archive("3.0.0"));
        archives.add(Fixtures.twin("bystander").archive("1.0.0"));
        archives.add(Fixtures.twin("neighbour").archive("1.0.0"));
        Server.offer(home, archives);
    }

    private static Fixtures with(String part) {
        return Fixtures.twin("twin").header("-privatepackage", TWIN + ",se.samverkstad.fixture." + part);
    }

    private static void failThrice() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(server.get("/twin/fel").statusCode()).isEqualTo(500);
        }
    }

    /** The jar of that version in the store, as a disk that fails would leave it. */
    private static void spoilJarOf(String version) throws Exception {
        for (Path feature : features()) {
            JsonObject json = new com.google.gson.Gson().fromJson(Files.readString(feature), JsonObject.class);
            if (json.get("id").getAsString().equals("se.samverkstad.fixture:twin:osgifeature:" + version)) {
                for (JsonElement bundle : json.getAsJsonArray("bundles")) {
                    String hash = bundle.getAsJsonObject()
                            .get("se.samverkstad.sha256")
                            .getAsString();
                    Files.write(home.resolve("modules/jars").resolve(hash + ".jar"), new byte[10]);
                }
            }
        }
    }

    private static List<Path> features() throws Exception {
        try (java.util.stream.Stream<Path> files = Files.list(home.resolve("modules/features"))) {
            return files.toList();
        }
    }

    private static ControlClient.Refused refusal(
            String verb, String module, @org.jspecify.annotations.Nullable String version) {
        ControlClient.Refused refused =
                catchThrowableOfType(ControlClient.Refused.class, () -> server.planned(verb, module, version));
        assertThat(refused).as("a refusal of " + verb).isNotNull();
        return refused;
    }

    private static boolean answers(String start) {
        try {
            return server.get("/twin/a").body().startsWith(start);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static int status(String path) {
        try {
            return server.get(path).statusCode();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static boolean noticed(String sentence) {
        try {
            return anna.get("/aviseringar").body().contains(sentence);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String history() {
        try {
            return Html.main(anna.get("/moduler?flik=historik").body());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void await(String what, Callable<Boolean> come) throws Exception {
        Await.that(what, LIMIT, come);
    }
}
