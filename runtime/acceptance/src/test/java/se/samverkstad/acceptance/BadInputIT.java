package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What should not have been sent: each gets one sentence that names what and why, in both languages, and leaves every row
 * and file as it was. The server has little memory, so that whatever it held of a large body would end it.
 */
final class BadInputIT {
    private static final byte[] TEXT = "inget ljud".getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path home;

    private static Server server;
    private static Person anna;
    private static Podcast podcast;
    private static String episode = "";

    private Map<String, Long> rows = Map.of();
    private Map<String, Long> files = Map.of();

    @BeforeAll
    static void start() throws Exception {
        server = Server.start(home, Map.of("SAMVERKSTAD_JAVA_OPTS", "-Xmx160m"), "--developer-mode");
        anna = Person.first(server);
        new Moduler(anna).change("install", "podcast");
        podcast = new Podcast(anna);
        podcast.channel();
        episode = podcast.published("Ett avsnitt", "ett.mp3", Sound.mp3());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void remember() throws Exception {
        rows = Rows.counts(home);
        files = Rows.files(home, "media", "uploads");
    }

    @AfterEach
    void nothingIsHalfDone() throws Exception {
        anna.speaks("sv");
        assertThat(Rows.counts(home)).isEqualTo(rows);
        assertThat(Rows.files(home, "media", "uploads")).isEqualTo(files);
        assertThat(anna.get(episode).statusCode()).isEqualTo(200);
    }

    @Test
    void filesThatAreNoSoundWeTake() throws Exception {
        byte[] mp3 = Sound.mp3();
        byte[] html = "<!doctype html><script>alert(1)</script>".repeat(200).getBytes(StandardCharsets.UTF_8);
        refusedSound("bild.png", Sound.png(), "inget ljud som går att spela", "no sound that can be played");
        refusedSound("bild.mp3", Sound.png(), "inget ljud som går att spela", "no sound that can be played");
        refusedSound("sida.mp3", html, "inget ljud som går att spela", "no sound that can be played");
        refusedSound("ljud.wav", Sound.wav(), "Spara om som mp3 eller m4a", "Save it again as mp3 or m4a");
        refusedSound("ljud.mp3", Sound.wav(), "okomprimerat ljud", "uncompressed sound");
        refusedSound(
                "halv.mp3", Arrays.copyOf(mp3, mp3.length / 2 + 77), "tar slut mitt i ljudet", "ends in the middle");
        refusedSound("avsnitt.exe", mp3, "filändelse som inte stämmer", "does not agree with what the file holds");
    }

    @Test
    void anEmptyFileIsNoFile() throws Exception {
        HttpResponse<String> answer =
                podcast.sendEpisode(podcast.newEpisode("Tom").file("ljudfil", "tom.mp3", new byte[0]));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Html.error(answer.body(), "ljudfil")).isEqualTo("Välj en ljudfil.");
        assertThat(answer.body()).contains("value=\"Tom\"");
    }

    @Test
    void namesThatWantOutOfTheirFolderArePlainNames() throws Exception {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("../../etc/passwd.mp3", "passwd.mp3");
        names.put("C:\\evil.mp3", "evil.mp3");
        names.put("..\\..\\windows\\evil.mp3", "evil.mp3");
        names.put("/etc/cron.d/evil.mp3", "evil.mp3");
        names.put("a\0b.mp3", "ab.mp3");
        names.put("a%0D%0ASet-Cookie: x=y.mp3", "x=y.mp3");
        names.put("gnp\u202e3pm.mp3", "gnp3pm.mp3");
        names.put("\u200b\u2066tyst.mp3", "tyst.mp3");
        names.put("<b>&\"fet\".mp3", "<b>&");
        for (Map.Entry<String, String> name : names.entrySet()) {
            HttpResponse<String> answer =
                    podcast.sendEpisode(podcast.newEpisode("Namn").file("ljudfil", name.getKey(), TEXT));
            assertThat(answer.statusCode()).as(name.getKey()).isEqualTo(422);
            assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).doesNotContain("x=y");
            assertThat(answer.body()).doesNotContain("\u202e", "\u200b", "\u2066", "\0", "<b>&");
            String sentence = Html.error(answer.body(), "ljudfil");
            assertThat(sentence)
                    .as(name.getKey())
                    .startsWith("Filen " + name.getValue())
                    .doesNotContain("..", "etc", "windows", "cron");
        }
    }

    @Test
    void brokenHeadersOfAPartAreNoForm() throws Exception {
        for (String headers : List.of(
                "Content-Disposition: form-data; name=\"ljudfil\"; filename=\"a\r\nX-Evil: 1\r\n\r\nb.mp3\"",
                "Content-Type: audio/mpeg",
                "Content-Disposition: form-data; name=\"" + "n".repeat(9_000) + "\"")) {
            HttpResponse<String> answer =
                    podcast.sendEpisode(podcast.newEpisode("Trasig").part(headers, TEXT));
            assertThat(answer.statusCode()).as(headers).isIn(400, 422);
            assertThat(answer.headers().firstValue("X-Evil")).isEmpty();
        }
    }

    @Test
    void aFileThatIsTooLargeIsAnsweredQuicklyAndNotKept() throws Exception {
        long begin = System.nanoTime();
        Multipart form = podcast.newEpisode("Stor").file("ljudfil", "stor.mp3", () -> new Endless("ID3", 520L << 20));
        HttpResponse<String> answer = podcast.sendEpisode(form);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Html.heading(answer.body())).isEqualTo("Filen är för stor");
        assertThat(Html.main(answer.body())).contains("större än 500 MB", "Inget har sparats.");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(60));
        assertThat(Rows.files(home, "uploads")).isEmpty();
    }

    @Test
    void aFormThatIsCutShortIsNotTaken() throws Exception {
        Multipart form = podcast.newEpisode("Avbruten").file("ljudfil", "halv.mp3", Sound.mp3());
        HttpResponse<String> answer =
                anna.post("/podcast/avsnitt/nytt", form.contentType(), anna.withToken(form.cutShort()));
        inBoth(() -> answer, 400, "Formuläret kom inte fram helt", "");
    }

    @Test
    void feedsThatMakeNoChannel() throws Exception {
        String feed = Podcast.FEED.replace(Podcast.CHANNEL_GUID, "9b024349-ccf0-5f69-a609-6b82873eab3c");
        refusedFeed("text.xml", "hej", "är inte XML", "is not XML");
        refusedFeed("sida.xml", "<html><body><p>Hej</p></body></html>", "är inget RSS-flöde", "is no RSS feed");
        refusedFeed("slarv.xml", "<!doctype html><p>Hej<br>", "är inte XML", "is not XML");
        refusedFeed("xxe.xml", """
                <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <rss version="2.0"><channel><title>&x;</title></channel></rss>""", "DOCTYPE", "DOCTYPE");
        refusedFeed("skratt.xml", laughs(), "DOCTYPE", "DOCTYPE");
        refusedFeed("avbruten.xml", feed.substring(0, feed.length() / 2), "är inte XML", "is not XML");
        refusedFeed(
                "utan.xml", feed.replace("<title>Forskning på väg</title>", ""), "titel (title)", "lacks the title");
        refusedFeed(
                "utan.xml",
                feed.replace("<link>https://podd.example/</link>", ""),
                "webbadress (link)",
                "web address of the channel (link)");
        refusedFeed(
                "utan.xml",
                feed.replaceAll("(?s)<description>Om.*?</description>", ""),
                "beskrivning (description)",
                "lacks the description");
        refusedFeed(
                "last.xml",
                feed.replace("<podcast:locked>no", "<podcast:locked>yes"),
                "låst av sin ägare",
                "locked by its owner");
        refusedFeed("samma.xml", Podcast.FEED, "har redan det här flödet", "has this feed already");
        refusedFeed("../../flode.xml", "hej", "Filen flode.xml är inte XML", "The file flode.xml is not XML");
    }

    @Test
    void aFeedOfAHundredMegabytesIsRefusedBeforeItIsRead() throws Exception {
        Html.Form form = Html.form(anna.get("/podcast/kanaler/ny").body(), "/podcast/kanaler/ny");
        inBoth(
                () -> anna.post(
                        form.action(),
                        new Multipart().file("flode", "stor.xml", () -> new Endless("<rss>", 100L << 20))),
                413,
                "Filen är större än 20 MB",
                "The file is larger than 20 MB");
        inBoth(
                () -> anna.post(
                        form.action(),
                        new Multipart().file("flode", "medel.xml", () -> new Endless("<rss>", 12L << 20))),
                422,
                "Filen medel.xml är större än 10 MB. Inget skapades.",
                "The file medel.xml is larger than 10 MB. Nothing was created.");
    }

    @Test
    void tenThousandPartsAreTooMany() throws Exception {
        Multipart form = new Multipart();
        for (int i = 0; i < 10_001; i++) {
            form.field("f" + i, "");
        }
        inBoth(
                () -> anna.post("/podcast/kanaler/ny", form),
                413,
                "fler fält eller filer än något formulär här",
                "more fields or files than any form here");
        inBoth(
                () -> anna.post(
                        "/moduler/plan",
                        "application/x-www-form-urlencoded",
                        BodyPublishers.ofString("a=1&".repeat(10_001) + "_csrf=" + anna.csrf())),
                413,
                "fler fält eller filer än något formulär här",
                "more fields or files than any form here");
    }

    @Test
    void aTextThatIsTooLongIsSaidToBe() throws Exception {
        Multipart form = podcast.newEpisode("x".repeat(300));
        HttpResponse<String> answer = podcast.sendEpisode(form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Html.error(answer.body(), "titel")).isEqualTo("Titeln får ha högst 255 tecken. Den har 300.");
        inBoth(
                () -> anna.post("/moduler/plan", Map.of("verb", "x".repeat(5 << 20))),
                413,
                "Texten i formuläret är större än 4 MB",
                "The text in the form is larger than 4 MB");
    }

    @Test
    void aFormThatIsSentTwiceIsDoneOnce() throws Exception {
        String publish = episode + "/publicera";
        assertThat(anna.post(episode + "/dra-tillbaka", Map.of()).statusCode()).isEqualTo(303);
        Map<String, String> form = Html.form(anna.get(publish).body(), publish).fields();
        assertThat(anna.post(publish, form).statusCode()).isEqualTo(303);
        HttpResponse<String> second = anna.post(publish, form);
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(Html.main(second.body())).contains("ändrade avsnittet medan du läste", "Avsnittet är publicerat.");
        HttpResponse<String> plan = new Moduler(anna).plan("install", "podcast");
        assertThat(plan.statusCode()).isEqualTo(409);
        assertThat(Html.main(plan.body())).contains("Modulen podcast är redan installerad.", "Inget har ändrats.");
        HttpResponse<String> again = podcast.importFeed("flode.xml", Podcast.FEED.getBytes(StandardCharsets.UTF_8));
        assertThat(Html.error(again.body(), "flode"))
                .isEqualTo("Kanalen Forskning på väg har redan det här flödet. Inget skapades.");
    }

    @Test
    void methodsThatNoPageOfOursUses() throws Exception {
        for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND")) {
            for (String path : List.of("/", "/moduler", "/podcast", episode, "/static/x")) {
                HttpResponse<String> answer = anna.ask(method, path);
                assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(405);
                assertThat(answer.headers().firstValue("Allow")).isPresent();
            }
        }
        HttpResponse<String> disguised =
                anna.post(episode + "/dra-tillbaka", Map.of("_method", "DELETE", "_csrf", anna.csrf()));
        assertThat(disguised.statusCode()).isEqualTo(405);
        HttpResponse<String> overridden = anna.post(
                episode + "/dra-tillbaka",
                Map.of("_csrf", anna.csrf()),
                "Origin",
                anna.origin(),
                "X-HTTP-Method-Override",
                "DELETE");
        assertThat(overridden.statusCode()).isEqualTo(405);
        assertThat(anna.get(episode + "/dra-tillbaka").statusCode()).isEqualTo(405);
        assertThat(anna.post("/podcast", Map.of()).statusCode()).isEqualTo(405);
    }

    @Test
    void eachLayerAgainstOtherSitesRefusesAlone() throws Exception {
        String withdraw = episode + "/dra-tillbaka";
        Map<String, String> token = Map.of("_csrf", anna.csrf());
        String site = "Ändringar tas bara emot från sidor i den här installationen.";
        String old = "Formuläret hör till en inloggning som inte gäller längre.";
        forbidden(anna.post(withdraw, token, "Origin", "https://evil.example"), site);
        forbidden(anna.post(withdraw, token, "Origin", "null"), site);
        forbidden(anna.post(withdraw, token, "Origin", anna.origin() + ".evil.example"), site);
        forbidden(anna.post(withdraw, token, new String[0]), site);
        forbidden(anna.post(withdraw, token, "Origin", anna.origin(), "Sec-Fetch-Site", "cross-site"), site);
        forbidden(anna.post(withdraw, token, "Origin", anna.origin(), "Sec-Fetch-Site", "same-site"), site);
        forbidden(anna.post(withdraw, Map.of(), "Origin", anna.origin()), old);
        forbidden(anna.post(withdraw, Map.of("_csrf", ""), "Origin", anna.origin()), old);
        forbidden(anna.post(withdraw, Map.of("_csrf", anna.csrf() + "x"), "Origin", anna.origin()), old);
        String others = Person.guest(server)
                .get("/logga-in")
                .body()
                .replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+).*", "$1");
        forbidden(anna.post(withdraw, Map.of("_csrf", others), "Origin", anna.origin()), old);
        forbidden(
                Person.guest(server)
                        .post("/logga-in", Map.of("user", Person.USER, "password", Person.PASSWORD, "_csrf", others)),
                old);
        HttpResponse<String> json = anna.ask(
                "POST",
                withdraw,
                BodyPublishers.ofString("{\"_csrf\":\"" + anna.csrf() + "\"}"),
                BodyHandlers.ofString(),
                "Origin",
                anna.origin(),
                "Content-Type",
                "text/plain");
        assertThat(json.statusCode()).isEqualTo(415);
        assertThat(Html.main(anna.get(episode).body())).contains("Publicerat");
    }

    @Test
    void addressesThatNoLinkOfOursIs() throws Exception {
        for (String path : List.of(
                "/podcast/%2e%2e/moduler",
                "/static/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
                "/podcast/avsnitt/%00",
                "/podcast/avsnitt/%0d%0aX:1",
                "/podcast%5cavsnitt",
                "/podcast;jsessionid=1/avsnitt",
                "/podcast/avsnitt/%ff%fe")) {
            HttpResponse<String> answer = anna.get(path);
            assertThat(answer.statusCode()).as(path).isIn(400, 404);
            assertThat(answer.body()).as(path).doesNotContain("root:", "Exception", "java.");
        }
        for (String path : List.of(
                "/podcast/avsnitt/finns-inte",
                "/podcast/avsnitt/" + "0".repeat(3_000),
                "/podcast/ljud/1/../x.mp3",
                "/podcast/kanaler/' or 1=1 --".replace(" ", "%20").replace("'", "%27"),
                "/moduler/plan/0",
                "/moduler/korning/0",
                "/moduler/finns-inte")) {
            HttpResponse<String> answer = anna.get(path);
            assertThat(answer.statusCode()).as(path).isIn(400, 404);
            assertThat(Html.heading(answer.body())).as(path).isNotBlank();
        }
        for (String query : List.of("?sida=-1", "?sida=99999999999", "?sida=%00", "?sok=%ff", "?sprak=tlh")) {
            assertThat(anna.get("/podcast" + query).statusCode()).as(query).isIn(200, 400);
        }
    }

    private void refusedSound(String name, byte[] content, String swedish, String english) throws Exception {
        for (String language : List.of("sv", "en")) {
            anna.speaks(language);
            HttpResponse<String> answer =
                    podcast.sendEpisode(podcast.newEpisode("Behålls").file("ljudfil", name, content));
            assertThat(answer.statusCode()).as(name).isEqualTo(422);
            String sentence = Html.error(answer.body(), "ljudfil");
            assertThat(sentence).contains(name, language.equals("sv") ? swedish : english);
            assertThat(answer.body()).as("what was written is kept").contains("value=\"Behålls\"");
        }
    }

    private void refusedFeed(String name, String feed, String swedish, String english) throws Exception {
        for (String language : List.of("sv", "en")) {
            anna.speaks(language);
            HttpResponse<String> answer = podcast.importFeed(name, feed.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).as(name + feed).isEqualTo(422);
            String sentence = Html.error(answer.body(), "flode");
            assertThat(sentence)
                    .as(name + feed)
                    .contains(language.equals("sv") ? swedish : english)
                    .endsWith(language.equals("sv") ? "Inget skapades." : "Nothing was created.")
                    .doesNotContain("root:");
        }
    }

    private interface Sent {
        HttpResponse<String> now() throws IOException, InterruptedException;
    }

    private static void inBoth(Sent sent, int status, String swedish, String english) throws Exception {
        for (String language : english.isEmpty() ? List.of("sv") : List.of("sv", "en")) {
            anna.speaks(language);
            anna.get("/");
            HttpResponse<String> answer = sent.now();
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(Html.main(answer.body())).contains(language.equals("sv") ? swedish : english);
        }
    }

    private static void forbidden(HttpResponse<String> answer, String sentence) {
        assertThat(answer.statusCode()).as(Html.main(answer.body())).isEqualTo(403);
        assertThat(Html.main(answer.body())).contains(sentence, "Inget har sparats.");
    }

    private static String laughs() {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            text.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        return text + "]><rss version=\"2.0\"><channel><title>&a29;</title></channel></rss>";
    }
}
