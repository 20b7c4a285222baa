package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.people.RoleKeys;
import se.samverkstad.features.archive.ArchiveWriter;
import se.samverkstad.features.archive.ModuleArchive;
import se.samverkstad.features.archive.RepositoryWriter;

/** The catalogue of a county with five hundred modules: searched, turned over and looked at before anything is installed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class CatalogueIT {
    private static final Pattern PICTURE =
            Pattern.compile("<img src=\"(/modulbilder/podcast/[0-9a-f]{64})\" alt=\"([^\"]+)\"");

    /** How many sentences of a plan are its facts: on the page they stand as a list of terms. */
    private static final int FACTS = 4;

    @TempDir
    static Path folder;

    private static Server server;
    private static Person anna;
    private static String picture = "";

    @BeforeAll
    static void start() throws Exception {
        ModuleArchive twin = Fixtures.twin("twin").archive("1.0.0");
        byte[] jar = Shipped.unzip(twin.bytes()).entrySet().stream()
                .filter(each -> each.getKey().endsWith(".jar"))
                .findFirst()
                .orElseThrow()
                .getValue();
        List<ModuleArchive> county = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            String id = "lan-%03d".formatted(i);
            String feature = Fixtures.twin(id).feature("1.0.0");
            if (i == 42) {
                feature = feature.replace("\"För prov.\"", "\"Håll ordning på samråd.\"")
                        .replace("\"vendor\":", "\"categories\": [\"möten\"], \"vendor\":")
                        .replace("\"extensions\": {", """
                                "extensions": { "se.samverkstad.requires": { "kind": "mandatory", "type": "json",
                                  "json": { "api": "[1.0,2)", "modules": { "lan-007": "[1.0,2)" } } },""");
            }
            county.add(ArchiveWriter.write(feature, bundle -> jar));
        }
        RepositoryWriter.write(county, folder.resolve("lanet"));
        server = Server.start(folder.resolve("home"), "-Dsamverkstad.repositories=" + folder.resolve("lanet"));
        anna = Person.first(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String offered(String query) throws Exception {
        HttpResponse<String> page = anna.get("/moduler?flik=tillgangliga" + query);
        assertThat(page.statusCode()).isEqualTo(200);
        return Html.main(page.body());
    }

    @Test
    @Order(1)
    void fiveHundredModulesAreTurnedOverOnTheServer() throws Exception {
        assertThat(offered(""))
                .contains("501\u00a0moduler att installera", "Sida 1 av 26", "Nästa")
                .doesNotContain("Föregående");
        assertThat(offered("&sida=26")).contains("Sida 26 av 26", "Föregående").doesNotContain("Nästa");
        assertThat(offered("&sida=999")).contains("Sida 26 av 26");
    }

    @Test
    @Order(2)
    void whoeverLeavesOutTheDotsFindsTheModuleByPurposeAndTag() throws Exception {
        for (String words : new String[] {"samrad", "SAMR%C3%85D", "moten", "m%C3%B6ten+ordning"}) {
            assertThat(offered("&sok=" + words)).contains("1\u00a0modul passar på", "Modulen lan-042");
        }
        assertThat(offered("&sok=finns+inte")).contains("Ingen modul passar på finns inte", "Visa alla moduler");
        assertThat(anna.get("/moduler?flik=tillgangliga&sok=%3Cscript%3E").body())
                .contains("passar på &lt;script&gt;")
                .doesNotContain("passar på <script>");
    }

    @Test
    @Order(3)
    void theCommandLineAnswersTheSame() throws Exception {
        CommandLine.Ended found = CommandLine.english(
                "modules",
                "list",
                "--available",
                "--search",
                "samrad",
                "--home",
                server.home().toString());
        assertThat(found.out()).contains("lan-042").doesNotContain("lan-041");
        JsonObject asked = new JsonObject();
        asked.addProperty("page", 3);
        JsonObject third = server.control("modules.search", asked);
        assertThat(third.get("total").getAsInt()).isEqualTo(501);
        assertThat(third.get("page").getAsInt()).isEqualTo(3);
        assertThat(third.getAsJsonArray("offered")).hasSize(50);
    }

    @Test
    @Order(4)
    void whatAModuleLacksIsSaidWithWhereItCanBeHad() throws Exception {
        assertThat(Html.main(anna.get("/moduler/lan-042").body()))
                .contains(
                        "Samverkstads API från version 1.0 men före 2.0. Här finns 1.",
                        "Modulen Modulen lan-007 från version 1.0 men före 2.0. Den är inte installerad.",
                        "Version 1.0.0 finns att installera. Modulkälla: ",
                        "Saknas");
        JsonArray needs = show("lan-042").getAsJsonObject("sheet").getAsJsonArray("needs");
        assertThat(needs.get(0).getAsJsonObject().get("met").getAsBoolean()).isTrue();
        assertThat(needs.get(1).getAsJsonObject().get("met").getAsBoolean()).isFalse();
        assertThat(needs.get(1).getAsJsonObject().get("offered").getAsString()).isEqualTo("1.0.0");
    }

    @Test
    @Order(5)
    void picturesAreShownBeforeItIsInstalledAndRunNowhere() throws Exception {
        List<String> pictures = pictures();
        assertThat(pictures).hasSize(2);
        picture = pictures.get(0);
        assertShown();
        assertThat(anna.get(picture.substring(0, picture.length() - 64) + "0".repeat(64))
                        .statusCode())
                .isEqualTo(404);
        assertThat(anna.get(picture.replace("podcast", "lan-042")).statusCode()).isEqualTo(404);
        assertThat(Person.guest(server).get(picture).statusCode()).isEqualTo(404);
        Person reader = new Colleagues(server, anna)
                .invited("lasare", RoleKeys.READER, "")
                .browser();
        assertThat(reader.get(picture).statusCode()).isEqualTo(403);
    }

    @Test
    @Order(6)
    void theyAreShownWhenItIsInstalledAndNoSourceHasItAnyMore() throws Exception {
        server.change("install", "podcast", null);
        assertThat(pictures()).hasSize(2);
        JsonObject off = new JsonObject();
        off.addProperty("act", "off");
        off.addProperty("source", "product");
        off.addProperty("apply", true);
        server.control("repositories.change", off);
        assertThat(Html.main(anna.get("/moduler/podcast").body()))
                .contains("Ingen har den här versionen", "Utgivare", "Hittills");
        assertShown();
    }

    @Test
    @Order(7)
    void theHistoryKeepsWhatThePlanSaidAndIsFoundByModulePersonAndKind() throws Exception {
        String history = Html.main(anna.get("/moduler?flik=historik").body());
        assertThat(history)
                .contains("Forskningspodd installerades", "Det här sade planen", "Avbrott för övriga", "modulkällan");
        assertThat(Html.main(anna.get("/moduler?flik=historik&modul=podcast").body()))
                .contains("Forskningspodd installerades")
                .doesNotContain("stängde av modulkällan");
        assertThat(Html.main(anna.get("/moduler?flik=historik&slag=sources").body()))
                .contains("stängde av modulkällan")
                .doesNotContain("Forskningspodd installerades");
        assertThat(Html.main(anna.get("/moduler?flik=historik&till=2001-01-01").body()))
                .contains("Inget passar");
        assertThat(Html.main(anna.get("/moduler?flik=historik&person=COMMAND_LINE&fore=1")
                        .body()))
                .contains("Inget passar");
    }

    @Test
    @Order(8)
    void everyFaceAndTheRecordSayWhatThePlanSays() throws Exception {
        JsonObject wish = JsonParser.parseString(
                        "{\"changes\":[{\"verb\":\"pause\",\"module\":\"podcast\"}],\"language\":\"sv\"}")
                .getAsJsonObject();
        assertThat(anna.get("/podcast").statusCode()).isEqualTo(200);
        // Uses are written a little later.
        JsonObject plan = Await.answer(
                "who used it",
                Duration.ofSeconds(60),
                () -> server.control("modules.plan", wish),
                each -> told(each).stream().anyMatch(sentence -> sentence.contains("använde Forskningspodd")));
        List<String> told = told(plan);
        String page = Html.main(
                anna.get("/moduler/plan/" + plan.get("hash").getAsString()).body());
        assertThat(told).hasSizeGreaterThan(FACTS);
        assertThat(told.subList(FACTS, told.size()))
                .allSatisfy(sentence -> assertThat(page).contains(sentence));

        server.change("pause", "podcast", null);

        String history =
                Html.main(anna.get("/moduler?flik=historik&modul=podcast").body());
        assertThat(told.subList(FACTS, told.size()))
                .allSatisfy(sentence -> assertThat(history).contains(sentence));
    }

    private static List<String> told(JsonObject plan) {
        return plan.getAsJsonArray("told").asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }

    @Test
    @Order(9)
    void theHistoryIsTakenAlongAndVerifiedByWhoeverGetsIt() throws Exception {
        HttpResponse<String> lines = anna.get("/moduler/historik/moduler.jsonl?modul=podcast");
        assertThat(lines.headers().firstValue("Content-Type").orElse("")).startsWith("application/jsonl");
        assertThat(lines.body().lines()).hasSize(2).allMatch(line -> line.contains("\"hash\""));
        assertThat(lines.body()).contains("said-1");
        assertThat(anna.get("/moduler/historik/moduler.csv?modul=podcast").body())
                .startsWith("\ufeffnumber;at;kind")
                .contains("module.paused", "module.installed");
        Path file = Files.writeString(folder.resolve("historik.jsonl"), lines.body());
        assertThat(verify(file).out()).contains("Alla 2 rader stämmer", "utdrag");
        Files.writeString(file, lines.body().replace("module.paused", "module.removed"));
        assertThat(verify(file).code()).isEqualTo(1);

        CommandLine.Ended found = CommandLine.english(
                "modules",
                "history",
                "podcast",
                "--kind",
                "paused",
                "--home",
                server.home().toString());
        assertThat(found.out()).contains("pause", "podcast").doesNotContain("install");
        Path own = Files.writeString(
                file,
                CommandLine.english(
                                "modules",
                                "history",
                                "--json-lines",
                                "--home",
                                server.home().toString())
                        .out());
        assertThat(verify(own).code()).isZero();
        CommandLine.Ended odd = CommandLine.english(
                "modules",
                "history",
                "--kind",
                "painted",
                "--home",
                server.home().toString());
        assertThat(odd.code()).isEqualTo(1);
        assertThat(odd.err()).contains("painted");
        Person reader = Person.guest(server);
        assertThat(reader.get("/moduler/historik/moduler.csv").statusCode()).isEqualTo(303);
    }

    private static CommandLine.Ended verify(Path file) throws Exception {
        return CommandLine.swedish(
                "audit", "verify", file.toString(), "--home", server.home().toString());
    }

    private static List<String> pictures() throws Exception {
        Matcher found = PICTURE.matcher(anna.get("/moduler/podcast").body());
        List<String> pictures = new ArrayList<>();
        while (found.find()) {
            assertThat(found.group(2)).isNotBlank();
            pictures.add(found.group(1));
        }
        return pictures;
    }

    private static void assertShown() throws Exception {
        HttpResponse<byte[]> shown = anna.bytes(picture);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(shown.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(shown.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
        assertThat(shown.headers().firstValue("Cache-Control")).contains("private, max-age=31536000, immutable");
        assertThat(shown.body()).startsWith(0x89, 'P', 'N', 'G');
    }

    private static JsonObject show(String module) throws Exception {
        JsonObject asked = new JsonObject();
        asked.addProperty("module", module);
        return server.control("modules.show", asked);
    }
}
