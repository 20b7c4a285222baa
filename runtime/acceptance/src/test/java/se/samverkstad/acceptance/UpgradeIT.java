package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new version of the platform on what an earlier one left: told beforehand, and kept afterwards. */
final class UpgradeIT {
    private static final Pattern SOUND = Pattern.compile("/podcast/ljud/[^\"]+\\.mp3");

    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void anEarlierBuildLeftAHome() throws IOException {
        home = OlderHome.in(folder.resolve("home"));
    }

    @Test
    void thePlanTellsWhatWouldHappenAndTouchesNothing() throws Exception {
        Map<String, String> before = hashes(home);

        JsonObject plan = plan(Server.PRODUCT, 0);

        assertThat(hashes(home)).isEqualTo(before);
        assertThat(plan.get("fine").getAsBoolean()).isTrue();
        assertThat(fates(plan)).isEqualTo(Map.of("podcast", "WORKS", "smal", "WORKS", "twin", "PAUSED"));
        assertThat(names(plan, "steps").get("people")).contains("003-unit").doesNotContain("001-account");
        assertThat(names(plan, "unknownSteps")).isEmpty();
        CommandLine.Ended told = CommandLine.swedish("upgrade", "--plan", "--home", home.toString());
        assertThat(told.said())
                .contains("Inget är ändrat.", "Alla 3 moduler går att använda.", "Modulen twin 1.0.0 är pausad")
                .contains("De lägger bara till", "samverkstad backup");
    }

    @Test
    void whatTheEarlierBuildKeptIsThere() throws Exception {
        try (Server server = Server.start(home)) {
            Person anna = Person.signedIn(server);
            String page = anna.get(OlderHome.EPISODE).body();
            assertThat(page).contains(OlderHome.TITLE, "Det som sägs");
            assertThat(anna.bytes(sound(page)).body()).hasSize(36_153);
            assertThat(server.get("/smal/a").body()).contains("1.0.0");
            assertThat(server.get("/twin/a").statusCode()).isEqualTo(503);
            server.change("enable", "twin", null);
            assertThat(server.get("/twin/a").statusCode()).isEqualTo(200);
            assertThat(new Podcast(anna).published("Ett nytt", "nytt.mp3", Sound.mp3()))
                    .startsWith("/podcast/avsnitt/");
            assertThat(Rows.count(home, "episode")).isEqualTo(3);
            assertThat(Rows.integrity(home)).isEqualTo("ok");
        }
        assertThat(names(plan(Server.PRODUCT, 0), "steps"))
                .as("the second start has nothing to add")
                .isEmpty();
    }

    @Test
    void whatDoesNotFitIsNamedBeforehandHeldBackAndComesBack() throws Exception {
        Path next = NextProduct.in(folder.resolve("next"));
        try (Server present = Server.start(home)) {
            // The new product is tried beside the one that answers.
            JsonObject plan = plan(next, 3);
            assertThat(plan.get("fine").getAsBoolean()).isFalse();
            assertThat(plan.get("from").getAsString())
                    .isNotEmpty()
                    .isNotEqualTo(plan.get("to").getAsString());
            assertThat(fates(plan)).isEqualTo(Map.of("podcast", "WORKS", "smal", "HELD_BACK", "twin", "PAUSED"));
            assertThat(of(plan, "smal").get("why").getAsString())
                    .contains("se.samverkstad.api.people [1.0.0,1.1.0)", "1.1.0");
            assertThat(of(plan, "smal").has("helps")).isFalse();
            assertThat(present.get("/smal/a").statusCode()).isEqualTo(200);
        }
        Server.offer(home, List.of(Fixtures.twin("smal").archive("1.0.1")));
        assertThat(of(plan(next, 3), "smal").get("helps").getAsString()).isEqualTo("1.0.1");

        Long notes = Rows.counts(home).get("smal_note");
        assertThat(notes).isEqualTo(1);
        try (Server server = Server.start(next, home, Map.of(), "--port", "0", "--developer-mode")) {
            HttpResponse<String> held = server.get("/smal/a");
            assertThat(held.statusCode()).isEqualTo(503);
            assertThat(held.body()).contains("väntar på en nyare version", "Inget är borttaget");
            assertThat(server.get("/health/ready").statusCode())
                    .as("everything else is ready")
                    .isEqualTo(200);
            Person anna = Person.signedIn(server);
            assertThat(anna.get(OlderHome.EPISODE).body()).contains(OlderHome.TITLE);
            assertThat(Html.text(anna.get("/moduler").body()))
                    .contains("Väntar på en nyare version", "se.samverkstad.api.people [1.0.0,1.1.0)");
            assertThat(Html.text(anna.get("/drift").body())).contains("Modulen smal väntar på en nyare version");
            assertThat(Rows.counts(home).get("smal_note")).isEqualTo(notes);
            server.change("update", "smal", "1.0.1");
            assertThat(server.get("/smal/a").body()).contains("1.0.1");
            assertThat(Rows.counts(home).get("smal_note")).isEqualTo(notes);
        }
    }

    @Test
    void theEarlierVersionRunsAgainOnWhatTheNewerOneUsed() throws Exception {
        Path next = NextProduct.in(folder.resolve("next"));
        try (Server server = Server.start(next, home, Map.of(), "--port", "0", "--developer-mode")) {
            assertThat(server.get("/smal/a").statusCode()).isEqualTo(503);
        }
        try (Server server = Server.start(home)) {
            assertThat(server.get("/smal/a").statusCode()).isEqualTo(200);
            assertThat(server.get("/smal/a").body()).contains("1.0.0");
        }
    }

    @Test
    void whatIsNoInstallationIsRefused() throws Exception {
        Path nowhere = folder.resolve("nowhere");
        CommandLine.Ended ended = CommandLine.swedish("upgrade", "--plan", "--home", nowhere.toString());
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("är ingen installation");
        assertThat(nowhere).doesNotExist();
        assertThat(CommandLine.swedish("upgrade", "--home", home.toString()).err())
                .contains("--plan");
    }

    private JsonObject plan(Path product, int code) throws Exception {
        CommandLine.Ended ended =
                CommandLine.run(product, Map.of(), "", "upgrade", "--plan", "--json", "--home", home.toString());
        assertThat(ended.code()).as(ended.said()).isEqualTo(code);
        return JsonParser.parseString(ended.out()).getAsJsonObject();
    }

    private static JsonObject of(JsonObject plan, String module) {
        for (JsonElement each : plan.getAsJsonArray("modules")) {
            if (each.getAsJsonObject().get("module").getAsString().equals(module)) {
                return each.getAsJsonObject();
            }
        }
        throw new AssertionError(module + " is not in " + plan);
    }

    private static Map<String, String> fates(JsonObject plan) {
        Map<String, String> fates = new TreeMap<>();
        for (JsonElement each : plan.getAsJsonArray("modules")) {
            JsonObject module = each.getAsJsonObject();
            fates.put(module.get("module").getAsString(), module.get("fate").getAsString());
        }
        return fates;
    }

    private static Map<String, List<String>> names(JsonObject plan, String member) {
        Map<String, List<String>> names = new TreeMap<>();
        plan.getAsJsonObject(member)
                .entrySet()
                .forEach(each -> names.put(
                        each.getKey(),
                        each.getValue().getAsJsonArray().asList().stream()
                                .map(JsonElement::getAsString)
                                .toList()));
        return names;
    }

    private static String sound(String page) {
        Matcher found = SOUND.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group();
    }

    /** Every file with its content. */
    private static Map<String, String> hashes(Path home) throws Exception {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                hashes.put(home.relativize(file).toString(), HexFormat.of().formatHex(hash));
            }
        }
        return hashes;
    }
}
