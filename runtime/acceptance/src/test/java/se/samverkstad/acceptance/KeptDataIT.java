package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The podcast is removed; what it kept is read, exported and purged, also when the server is killed in the middle. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class KeptDataIT {
    private static final String AT_ONCE = "-Dsamverkstad.purge.least.days=0";
    private static final String SETTINGS = "/installningar/moduler/podcast";
    private static final String EPISODES = "se.samverkstad.podcast.episodes.per.page";
    private static final String FORM = "/gallring/podcast";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static Path home;
    private static Server server;
    private static Person anna;

    @BeforeAll
    static void start() throws Exception {
        home = folder.resolve("home");
        server = Server.start(home, AT_ONCE);
        anna = Person.first(server);
        Moduler moduler = new Moduler(anna);
        moduler.change("install", "podcast");
        Podcast podcast = new Podcast(anna);
        podcast.channel();
        podcast.published("=Ett avsnitt", "ett.mp3", Sound.mp3());
        HttpResponse<String> chosen = anna.post(
                SETTINGS, Html.form(anna.get(SETTINGS).body(), SETTINGS).with(EPISODES, "7"));
        assertThat(chosen.statusCode()).as(Html.main(chosen.body())).isEqualTo(303);
        moduler.change("remove", "podcast");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void whatARemovedModuleKeptIsReadRowByRow() throws Exception {
        assertThat(anna.get("/podcast").statusCode()).isEqualTo(410);
        assertThat(anna.get("/podcast").body()).contains("/moduler/podcast/uppgifter");
        assertThat(Html.main(anna.get("/moduler/podcast").body())).contains("Uppgifterna är sparade");
        String rows =
                anna.get("/moduler/podcast/uppgifter/episode?sok=ETT+AVSNITT").body();
        assertThat(Html.main(rows)).contains("=Ett avsnitt", "hittades.", "Textversion", "Publicerat");
        String sounds = anna.get("/moduler/podcast/uppgifter/sound").body();
        String file = sounds.replaceAll("(?s).*href=\"(/moduler/podcast/uppgifter/fil/[0-9a-f]{64})\".*", "$1");
        HttpResponse<byte[]> sound = anna.bytes(file);
        assertThat(sound.statusCode()).isEqualTo(200);
        assertThat(sound.body()).isEqualTo(Sound.mp3());
        assertThat(sound.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(anna.get("/moduler/podcast/uppgifter/finns_inte").statusCode())
                .isEqualTo(404);
        assertThat(Html.main(anna.get("/drift/handelser").body())).contains("läste sparade uppgifter i");
        HttpResponse<byte[]> paper = anna.bytes("/moduler/podcast/underlag/pdf");
        assertThat(new String(paper.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(paper.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(paper.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; filename=\"underlag-podcast.pdf\"");
        assertThat(anna.get("/moduler/finns-inte/underlag/pdf").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void theExportIsADataPackageWhoseSumsHold() throws Exception {
        Map<String, byte[]> entries =
                unzipped(anna.bytes("/uppgifter/podcast.zip").body());
        JsonObject described =
                JsonParser.parseString(text(entries, "datapackage.json")).getAsJsonObject();
        for (JsonElement each : described.getAsJsonArray("resources")) {
            JsonObject resource = each.getAsJsonObject();
            byte[] bytes =
                    Objects.requireNonNull(entries.get(resource.get("path").getAsString()), resource.toString());
            assertThat(bytes)
                    .as(resource.toString())
                    .hasSize(resource.get("bytes").getAsInt());
            assertThat("sha256:" + sha256(bytes)).isEqualTo(resource.get("hash").getAsString());
        }
        assertThat(text(entries, "tabeller/episode.csv")).contains("\"'=Ett avsnitt\"");
        assertThat(text(entries, "tabeller/episode.jsonl")).contains("\"title\":\"=Ett avsnitt\"");
        assertThat(text(entries, "LÄS MIG.txt")).contains("tabeller/episode.csv: Avsnitt, 2\u00a0rader", "SHA-256");
        assertThat(entries.entrySet().stream()
                        .filter(entry -> entry.getKey().matches("filer/[0-9a-f]{64}\\.mp3"))
                        .map(Map.Entry::getValue))
                .singleElement()
                .isEqualTo(Sound.mp3());

        Path file = folder.resolve("podcast.zip");
        CommandLine.Ended written = CommandLine.run(
                Map.of(), "", "modules", "export", "--home", home.toString(), "podcast", file.toString());
        assertThat(written.code()).as(written.said()).isZero();
        assertThat(unzipped(Files.readAllBytes(file)).keySet()).isEqualTo(entries.keySet());
        CommandLine.Ended again = CommandLine.run(
                Map.of(), "", "modules", "export", "--home", home.toString(), "podcast", file.toString());
        assertThat(again.code()).as("it is not written over").isNotZero();
    }

    @Test
    @Order(3)
    void aPlannedPurgeIsCalledOff() throws Exception {
        planned("30");
        String page = anna.get("/gallring").body();
        assertThat(Html.main(page)).contains("Planerade gallringar", "Genomförs", "SN 2026/114");
        assertThat(anna.get(FORM).statusCode()).as("it is planned already").isEqualTo(404);
        Html.Form cancel = Html.forms(page).stream()
                .filter(form -> form.action().startsWith("/gallring/avbryt/"))
                .findFirst()
                .orElseThrow();
        anna.post(cancel.action(), cancel.fields());
        assertThat(Html.main(anna.get("/gallring").body())).contains("Avbruten").doesNotContain("Genomförs");
        assertThat(Rows.counts(home)).containsEntry("podcast_episode", 2L).containsEntry("modules_choice", 1L);
    }

    @Test
    @Order(4)
    void aPurgeThatIsKilledInTheMiddleIsFinishedAtTheNextStart() throws Exception {
        server.close();
        server = Server.start(home, AT_ONCE, "-Dsamverkstad.crash=PURGE_ROWS_GONE");
        anna = Person.signedIn(server);
        planned("0");
        assertThat(server.awaitEnd(LIMIT)).as("killed").isTrue();
        assertThat(Rows.counts(home)).containsEntry("podcast_episode", 0L).containsEntry("podcast_channel", 1L);
        assertThat(home.resolve("erased").toFile().list())
                .as("the files are noted")
                .anyMatch(name -> name.startsWith("files_"));

        server = Server.start(home);
        anna = Person.signedIn(server);
        String page = purged();

        assertThat(Html.main(page)).contains("Gallrat", "Beslut: SN 2026/114, 2026-11-02, Socialnämnden.");
        assertThat(Rows.counts(home))
                .containsEntry("podcast_episode", 0L)
                .containsEntry("podcast_sound", 0L)
                .containsEntry("podcast_channel", 0L);
        assertThat(Rows.files(home, "media")).isEmpty();
        assertThat(Rows.integrity(home)).isEqualTo("ok");
    }

    @Test
    @Order(5)
    void theProtocolStaysAndTheModuleIsForgotten() throws Exception {
        String page = anna.get("/gallring").body();
        String protocol = page.replaceAll("(?s).*?href=\"(/gallring/protokoll/[0-9a-f-]{36})\".*", "$1");
        String said = anna.get(protocol + "/gallringsprotokoll.txt").body();
        assertThat(said)
                .contains("Socialnämnden", "SN 2026/114", "Anna Ek")
                .contains("Uppgifter channels: 1 rader och 0 filer")
                .contains("Uppgifter episodes: 3 rader och 1 filer");
        assertThat(Html.main(anna.get(protocol).body())).contains("Gallringsprotokoll");
        Await.answer("no such page", LIMIT, () -> anna.get("/podcast").statusCode(), status -> status == 404);
        assertThat(anna.get("/moduler/podcast/uppgifter").statusCode()).isEqualTo(404);
        assertThat(Rows.counts(home)).as("what was chosen goes with the rest").containsEntry("modules_choice", 0L);
        new Moduler(anna).change("install", "podcast");
        assertThat(anna.get("/podcast").statusCode()).isEqualTo(200);
    }

    private static String purged() throws Exception {
        return Await.answer("the purging", LIMIT, () -> anna.get("/gallring").body(), page -> page.contains("Gallrat"));
    }

    private static void planned(String days) throws Exception {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("plan", Html.form(anna.get(FORM).body(), FORM).fields().get("plan"));
        fields.put("beslut", "SN 2026/114");
        fields.put("beslutsdag", "2026-11-02");
        fields.put("beslutsfattare", "Socialnämnden");
        fields.put("dagar", days);
        fields.put("bekrafta", "ja");
        String body = "uppgifter=channels&uppgifter=episodes&_csrf=" + anna.csrf() + "&" + Person.encoded(fields);
        HttpResponse<String> answer = anna.ask(
                "POST",
                FORM,
                java.net.http.HttpRequest.BodyPublishers.ofString(body),
                java.net.http.HttpResponse.BodyHandlers.ofString(),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Origin",
                anna.origin());
        assertThat(answer.statusCode()).as(Html.main(answer.body())).isEqualTo(303);
    }

    private static String text(Map<String, byte[]> entries, String name) {
        assertThat(entries).containsKey(name);
        return new String(entries.get(name), StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }
}
