package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The same life of a module without a browser: once with no server, once beside one that runs. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class CommandLineIT {
    private static final String LATER = "9.0.1";

    @TempDir
    static Path home;

    @BeforeAll
    static void offerALaterVersion() throws Exception {
        Server.offer(home, List.of(Shipped.podcast(LATER)));
    }

    @Test
    @Order(1)
    void aWeakPasswordOrAnUnknownModuleSetsNothingUp() throws Exception {
        CommandLine.Ended weak = setUp("12345678", "0680");
        assertThat(weak.code()).isEqualTo(1);
        assertThat(weak.err().lines()).hasSize(1);
        assertThat(weak.err()).contains("Lösenordet");
        CommandLine.Ended nowhere = setUp(Person.PASSWORD, "9999");
        assertThat(nowhere.code()).isEqualTo(1);
        assertThat(nowhere.err()).contains("Det finns ingen kommun med koden \"9999\"");
        CommandLine.Ended unknown = setUp(Person.PASSWORD, "0680", "podkast");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err()).contains("podkast");
        assertThat(unknown.err().lines()).hasSize(1);
        assertThat(Rows.count(home, "person")).isZero();
        assertThat(Rows.count(home, "organisation")).isZero();
    }

    @Test
    @Order(2)
    void setUpWithModulesAndNoServer() throws Exception {
        CommandLine.Ended done = setUp(Person.PASSWORD, "0680", "podcast");
        assertThat(done.said()).contains("Administratören anna är skapad för Jönköping", "Forskningspodd " + LATER);
        assertThat(done.code()).isZero();
        CommandLine.Ended again = setUp(Person.PASSWORD, "0680");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("Installationen har redan en administratör");
    }

    @Test
    @Order(3)
    void aPlanIsShownByOneProcessAndAppliedByTheNext() throws Exception {
        assertThat(modules("remove", "podcast", "--apply").out())
                .contains("Nothing has been changed yet.", "its data are kept");
        JsonObject plan = json(modules("plan", "install", "podcast", "--json"));
        assertThat(modules("apply", plan.get("hash").getAsString()).out()).contains("Done.");
        assertThat(state()).isEqualTo("WORKING " + LATER);
    }

    @Test
    @Order(4)
    void aModuleLivesThroughEverythingBesideTheServer() throws Exception {
        try (Server server = Server.start(home, Map.of())) {
            Person anna = Person.signedIn(server);
            assertThat(anna.get("/podcast").statusCode()).isEqualTo(200);
            wholeLife();
            everythingAsAFileSays();
            assertThat(anna.get("/podcast").statusCode()).isEqualTo(200);
            CommandLine.Ended stopped = CommandLine.swedish("stop", "--home", home.toString());
            assertThat(stopped.code()).isZero();
            assertThat(stopped.out()).contains("är stoppat");
            assertThat(server.awaitEnd(Duration.ofSeconds(5))).isTrue();
        }
    }

    @Test
    @Order(5)
    void whatCannotBeDoneIsSaidInOneSentenceInTheLanguageOfTheTerminal() throws Exception {
        CommandLine.Ended swedish = CommandLine.swedish("modules", "install", "podcast", "--home", home.toString());
        assertThat(swedish.code()).isEqualTo(1);
        assertThat(swedish.err()).isEqualToIgnoringNewLines("Modulen podcast är redan installerad.");
        CommandLine.Ended english = CommandLine.english("modules", "install", "podcast", "--home", home.toString());
        assertThat(english.err()).contains("podcast").contains("already installed");
        assertThat(english.err().lines()).hasSize(1);
        JsonObject json = new Gson()
                .fromJson(
                        CommandLine.english("modules", "enable", "podcast", "--json", "--home", home.toString())
                                .out(),
                        JsonObject.class);
        assertThat(json.toString()).contains("NOT_APPLICABLE");
        CommandLine.Ended nonsense =
                CommandLine.swedish("modules", "plan", "uppgradera", "podcast", "--home", home + "");
        assertThat(nonsense.code()).isEqualTo(2);
        assertThat(nonsense.err()).contains("”uppgradera” passar inte");
    }

    /** Begins and ends with the module installed and enabled in the later version. */
    private void wholeLife() throws Exception {
        assertThat(state()).isEqualTo("WORKING " + LATER);
        assertThat(modules("pause", "podcast").out())
                .contains("Nothing has been changed yet.", "Apply it with: samverkstad modules apply");
        assertThat(state()).as("without --apply nothing changes").isEqualTo("WORKING " + LATER);
        assertThat(modules("show", "podcast").out()).contains("Research podcast (podcast)", "Works.");
        assertThat(modules("disable", "podcast", "--apply").out())
                .contains("Nothing has been changed yet.", "Pause Research podcast");
        assertThat(state()).isEqualTo("PAUSED " + LATER);
        assertThat(modules("enable", "podcast", "--apply").out()).contains("Done.");
        assertThat(state()).isEqualTo("WORKING " + LATER);
        assertThat(modules("remove", "podcast", "--apply").out()).contains("its data are kept");
        assertThat(state()).isEqualTo("absent");

        JsonObject plan = json(modules("plan", "install", "podcast@" + Shipped.VERSION, "--json"));
        String hash = plan.get("hash").getAsString();
        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(state()).as("a plan changes nothing").isEqualTo("absent");
        assertThat(modules("apply", hash).out()).contains("Done.");
        assertThat(state()).isEqualTo("WORKING " + Shipped.VERSION);

        JsonObject both = json(modules("update", "podcast", "--json", "--apply"));
        assertThat(both.getAsJsonObject("plan")
                        .getAsJsonArray("steps")
                        .get(0)
                        .getAsJsonObject()
                        .get("to")
                        .getAsString())
                .isEqualTo(LATER);
        assertThat(both.getAsJsonObject("result").get("failed").getAsLong()).isZero();
        assertThat(state()).isEqualTo("WORKING " + LATER);
        assertThat(modules("list").out()).contains("podcast", LATER, "Research podcast");
    }

    /** A file decides the whole set: what it does not name goes, and the state written before brings it back. */
    private static void everythingAsAFileSays() throws Exception {
        Path file = home.resolveSibling(home.getFileName() + "-desired.json");
        String before = modules("state").out();
        assertThat(JsonParser.parseString(before))
                .isEqualTo(JsonParser.parseString(
                        "{\"format\":1,\"modules\":{\"podcast\":{\"version\":\"" + LATER + "\"}}}"));
        Files.writeString(file, "{\"format\":1,\"modules\":{}}");
        assertThat(modules("plan", "--file", file.toString()).out()).contains("Remove the module Research podcast");
        assertThat(state()).isEqualTo("WORKING " + LATER);
        assertThat(modules("plan", "--file", file.toString(), "--apply").out()).contains("Done.");
        assertThat(state()).isEqualTo("absent");
        Files.writeString(
                file, "{\"format\":1,\"modules\":{\"podcast\":{\"version\":\"" + LATER + "\",\"paused\":true}}}");
        assertThat(modules("plan", "--file", file.toString(), "--apply").out()).contains("Done.");
        assertThat(state()).isEqualTo("PAUSED " + LATER);
        Files.writeString(file, before);
        assertThat(modules("plan", "--file", file.toString(), "--apply").out()).contains("Done.");
        assertThat(state()).isEqualTo("WORKING " + LATER);
        assertThat(modules("plan", "--file", file.toString(), "--apply").out()).contains("nothing has to change");
        assertThat(modules("history", "podcast").out().lines().findFirst().orElseThrow())
                .contains("enable", "podcast", LATER);
        assertThat(modules("history", "nothing").out()).isEmpty();
    }

    private static String state() throws Exception {
        JsonObject list = json(modules("list", "--json"));
        for (var each : list.getAsJsonArray("installed")) {
            JsonObject module = each.getAsJsonObject();
            if (module.get("module").getAsString().equals("podcast")) {
                return module.get("state").getAsString() + " "
                        + module.get("version").getAsString();
            }
        }
        return "absent";
    }

    private static CommandLine.Ended modules(String... arguments) throws Exception {
        List<String> all = new java.util.ArrayList<>(List.of("modules"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--home", home.toString()));
        CommandLine.Ended ended = CommandLine.english(all.toArray(String[]::new));
        assertThat(ended.code()).as(ended.said()).isZero();
        return ended;
    }

    private static CommandLine.Ended setUp(String password, String municipality, String... modules) throws Exception {
        List<String> arguments = new java.util.ArrayList<>(List.of(
                "setup",
                "--admin",
                Person.USER,
                "--password-stdin",
                "--municipality",
                municipality,
                "--language",
                "sv",
                "--home",
                home.toString()));
        if (modules.length > 0) {
            arguments.addAll(List.of("--modules", String.join(",", modules)));
        }
        return CommandLine.run(CommandLine.SWEDISH, password + "\n", arguments.toArray(String[]::new));
    }

    private static JsonObject json(CommandLine.Ended ended) {
        return new Gson().fromJson(ended.out(), JsonObject.class);
    }
}
