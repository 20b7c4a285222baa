package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import se.samverkstad.api.xml.SafeXml;

/**
 * From the printed link to an episode that a podcast client plays, updated, removed and installed again while the server
 * runs: one home, each step on what the steps before it made.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class JourneyIT {
    private static final String ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    private static final String PODCAST = "https://podcastindex.org/namespace/1.0";
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String LATER = "9.0.1";

    @TempDir
    static Path home;

    private static Server server;
    private static Person anna;
    private static Person guest;
    private static String channel = "";
    private static String feedAddress = "";
    private static String publicPage = "";
    private static URI sound = URI.create("");
    private static URI longSound = URI.create("");

    @BeforeAll
    static void start() throws Exception {
        server = Server.start(home);
        guest = Person.guest(server);
        anna = guest;
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void theLinkMakesTheFirstAdministratorAndHoldsOnlyOnce() throws Exception {
        String link =
                server.firstAddress().getRawPath() + "?" + server.firstAddress().getRawQuery();
        assertThat(guest.get("/").statusCode()).isEqualTo(303);
        assertThat(guest.get("/kom-igang?kod=fel").statusCode()).isEqualTo(403);
        anna = Person.first(server);
        assertThat(Html.main(anna.get("/").body())).contains("Inga moduler är installerade");
        assertThat(guest.get(link).statusCode()).isEqualTo(410);
        assertThat(guest.signIn("fel lösenord", "/").statusCode()).isEqualTo(422);
        HttpResponse<String> back = Person.guest(server).signIn(Person.PASSWORD, "/moduler?flik=historik");
        assertThat(Person.location(back)).isEqualTo("/moduler?flik=historik");
    }

    @Test
    @Order(2)
    void anInstalledModuleAppearsInTheMenuOfAPageThatIsOpen() throws Exception {
        try (Listening open = new Listening(anna)) {
            Moduler moduler = new Moduler(anna);
            assertThat(Html.main(anna.get("/moduler?flik=tillgangliga").body())).contains("Forskningspodd");
            HttpResponse<String> plan = moduler.plan("install", "podcast");
            assertThat(Html.heading(plan.body())).isEqualTo("Installera Forskningspodd");
            assertThat(Html.main(plan.body()))
                    .contains("Avbrott för övriga Inget", "Lyssna på och läsa publicerade avsnitt");
            assertThat(anna.get("/podcast").statusCode()).isEqualTo(404);
            String done = moduler.carryOut(plan.body());
            assertThat(Html.heading(done)).isEqualTo("Forskningspodd är installerad");
            assertThat(open.next("menu", "Forskningspodd")).contains("/podcast");
        }
        assertThat(anna.get("/podcast").statusCode()).isEqualTo(200);
        assertThat(Html.main(anna.get("/moduler?flik=historik").body()))
                .contains("Forskningspodd installerades", "av Anna Ek");
    }

    @Test
    @Order(3)
    void aFeedBecomesAChannelAndAnMp3AnEpisode() throws Exception {
        Podcast podcast = new Podcast(anna);
        assertThat(Html.main(anna.get("/podcast/avsnitt/nytt").body())).contains("Importera ett flöde");
        channel = podcast.channel();
        String page = anna.get(channel).body();
        assertThat(Html.heading(page)).isEqualTo("Forskning på väg");
        feedAddress = "/podcast/flode/" + channel.substring(channel.lastIndexOf('/') + 1);
        assertThat(page).contains(anna.origin() + feedAddress);

        String episode = podcast.published("Så gör vi tillsammans", "Avsnitt 1 åäö.mp3", Sound.mp3());
        String shown = anna.get(episode).body();
        assertThat(Html.main(shown)).contains("Ingen kan se vad just du har lyssnat på.", "Det som sägs.");
        sound = soundOn(shown);
        publicPage = URI.create(Html.attributes(tagWith(shown, "/podcast/p/")).getOrDefault("href", ""))
                .getPath();
        longSound = soundOn(anna.get(podcast.published("Ett långt", "langt.mp3", Sound.longMp3()))
                .body());

        Matcher imported = Pattern.compile("/podcast/avsnitt/[0-9a-f-]{36}(?=\"[^>]*>\\s*Första avsnittet)")
                .matcher(anna.get("/podcast/redaktion").body());
        assertThat(imported.find()).isTrue();
        podcast.complete(imported.group());
        assertThat(Html.main(anna.get("/podcast").body()))
                .contains("Så gör vi tillsammans", "Ett långt", "Första avsnittet");
    }

    @Test
    @Order(4)
    void thePublicPageNeedsNoSignIn() throws Exception {
        HttpResponse<String> page = guest.get(publicPage);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(Html.main(page.body())).contains("Så gör vi tillsammans", "Vad avsnittet ger.", "Och lite till.");
        assertThat(page.body()).contains(sound.getPath()).doesNotContain("/logga-ut", "Redaktion");
        assertThat(Html.main(guest.get(publicPage + "?sok=lite").body())).contains("En träff på lite");
        assertThat(guest.get("/podcast/p/" + channel.substring(channel.lastIndexOf('/') + 1) + "/finns-inte")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(5)
    void theSoundIsSentWholeAndInRangesByteForByte() throws Exception {
        byte[] all = Sound.mp3();
        String file = sound.getPath();
        HttpResponse<byte[]> whole = guest.bytes(file);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(all);
        assertThat(header(whole, "Content-Type")).isEqualTo("audio/mpeg");
        assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
        HttpResponse<String> head = guest.head(file);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "Content-Length")).isEqualTo(Integer.toString(all.length));
        assertThat(header(head, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(head.body()).isEmpty();

        range(all, "bytes=0-0", 0, 1);
        range(all, "bytes=1000-9999", 1000, 10_000);
        range(all, "bytes=400000-", 400_000, all.length);
        range(all, "bytes=-500", all.length - 500, all.length);
        range(all, "bytes=-99999999", 0, all.length);
        range(all, "bytes=470000-99999999", 470_000, all.length);
        for (String beyond : List.of("bytes=" + all.length + "-", "bytes=99999999-", "bytes=-0")) {
            HttpResponse<byte[]> none = guest.bytes(file, "Range", beyond);
            assertThat(none.statusCode()).as(beyond).isEqualTo(416);
            assertThat(header(none, "Content-Range")).isEqualTo("bytes */" + all.length);
            assertThat(none.body()).isEmpty();
        }
        for (String odd : List.of(
                "bytes=5-2",
                "bytes=a-b",
                "bytes=",
                "bytes=-",
                "bytes 0-1",
                "seconds=0-1",
                "bytes=0-1,5-6",
                "bytes=+1-2")) {
            HttpResponse<byte[]> ignored = guest.bytes(file, "Range", odd);
            assertThat(ignored.statusCode()).as(odd).isEqualTo(200);
            assertThat(ignored.body()).as(odd).isEqualTo(all);
        }
    }

    @Test
    @Order(6)
    void aRangeOfOtherContentIsNeverMixedIn() throws Exception {
        byte[] all = Sound.mp3();
        String tag = header(guest.head(sound.getPath()), "ETag");
        assertThat(tag).matches("\"[0-9a-f]{64}\"");
        HttpResponse<byte[]> same = guest.bytes(sound.getPath(), "Range", "bytes=10-19", "If-Range", tag);
        assertThat(same.statusCode()).isEqualTo(206);
        assertThat(same.body()).isEqualTo(Arrays.copyOfRange(all, 10, 20));
        for (String other : List.of("\"other\"", "W/" + tag, "Wed, 21 Oct 2026 07:28:00 GMT")) {
            HttpResponse<byte[]> whole = guest.bytes(sound.getPath(), "Range", "bytes=10-19", "If-Range", other);
            assertThat(whole.statusCode()).as(other).isEqualTo(200);
            assertThat(whole.body()).as(other).isEqualTo(all);
        }
        HttpResponse<byte[]> known = guest.bytes(sound.getPath(), "If-None-Match", tag);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(guest.bytes(sound.getPath(), "If-None-Match", tag, "Range", "bytes=0-1")
                        .statusCode())
                .isEqualTo(304);
        assertThat(guest.head(sound.getPath(), "Range", "bytes=0-9").body()).isEmpty();
    }

    @Test
    @Order(7)
    void theFeedHoldsWhatPodcastClientsAskFor() throws Exception {
        HttpResponse<byte[]> feed = guest.bytes(feedAddress);
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(header(feed, "Content-Type")).startsWith("application/rss+xml");
        Document document = SafeXml.parse(new java.io.ByteArrayInputStream(feed.body()), 1 << 20);
        Element top = one(document.getDocumentElement(), "", "channel");
        Element self = one(top, ATOM, "link");
        assertThat(self.getAttribute("rel")).isEqualTo("self");
        assertThat(self.getAttribute("href")).isEqualTo(guest.origin() + feedAddress);
        assertThat(text(top, "", "title")).isEqualTo("Forskning på väg");
        assertThat(text(top, "", "description")).isNotBlank();
        assertThat(text(top, "", "link")).isEqualTo("https://podd.example/");
        assertThat(text(top, "", "language")).isEqualTo("sv");
        assertThat(one(top, ITUNES, "category").getAttribute("text")).isEqualTo("Education");
        assertThat(text(top, ITUNES, "explicit")).isEqualTo("false");
        assertThat(one(top, ITUNES, "image").getAttribute("href")).startsWith("https://");
        assertThat(text(top, PODCAST, "locked")).isEqualTo("no");
        assertThat(text(top, PODCAST, "guid")).isEqualTo(Podcast.CHANNEL_GUID);

        NodeList items = top.getElementsByTagNameNS("*", "item");
        assertThat(items.getLength()).isEqualTo(3);
        List<String> guids = new java.util.ArrayList<>();
        for (int i = 0; i < items.getLength(); i++) {
            Element item = (Element) items.item(i);
            guids.add(text(item, "", "guid"));
            assertThat(text(item, "", "title")).isNotBlank();
            Element enclosure = one(item, "", "enclosure");
            assertThat(enclosure.getAttribute("type")).isEqualTo("audio/mpeg");
            URI url = URI.create(enclosure.getAttribute("url"));
            if (url.getHost().equals("127.0.0.1")) {
                HttpResponse<String> file = guest.head(url.getRawPath());
                assertThat(header(file, "Content-Length")).isEqualTo(enclosure.getAttribute("length"));
                assertThat(text(item, ITUNES, "duration")).matches("\\d+");
                String transcript = one(item, PODCAST, "transcript").getAttribute("url");
                assertThat(guest.get(URI.create(transcript).getPath()).body()).contains("Det som sägs.");
            }
        }
        assertThat(guids).doesNotHaveDuplicates().contains(Podcast.GUID);
    }

    @Test
    @Order(8)
    void aFeedThatHasNotChangedIsNotSentAgain() throws Exception {
        HttpResponse<byte[]> first = guest.bytes(feedAddress);
        String tag = header(first, "ETag");
        HttpResponse<byte[]> again = guest.bytes(feedAddress, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(tag);
        assertThat(guest.bytes(feedAddress, "If-None-Match", "\"old\"").body()).isEqualTo(first.body());
    }

    @Test
    @Order(9)
    void anUpdateDisturbsNeitherTheOneWhoListensNorTheOneWhoWrites() throws Exception {
        Server.offer(home, List.of(Shipped.podcast(LATER)));
        byte[] feed = guest.bytes(feedAddress).body();
        byte[] all = Sound.longMp3();
        try (SlowDownload listener = new SlowDownload(longSound);
                Listening open = new Listening(anna)) {
            assertThat(listener.head()).startsWith("HTTP/1.1 200");
            write("titel", "Halvfärdig titel", "sammanfattning", "Påbörjat före bytet");
            Html.Form begunBefore = Html.form(anna.get("/podcast/avsnitt/nytt").body(), "/podcast/avsnitt/nytt");

            assertThat(Html.main(anna.get("/moduler").body())).contains("Uppdatering finns: " + LATER);
            String done = new Moduler(anna).change("update", "podcast");
            assertThat(Html.heading(done)).isEqualTo("Forskningspodd är uppdaterad");
            assertThat(Html.main(done)).contains(": 0 av ").contains("misslyckades");

            open.next("menu", "/podcast");
            assertThat(open.ended()).isFalse();
            assertThat(listener.finish()).isEqualTo(all);
            assertThat(new Podcast(anna).begun()).containsEntry("titel", "Halvfärdig titel");
            Multipart sent = Multipart.of(begunBefore.with("titel", "Skickad efter bytet", "avsikt", "spara"));
            HttpResponse<String> saved = new Podcast(anna).sendEpisode(sent);
            assertThat(saved.statusCode())
                    .as("a form from the version before: " + Html.main(saved.body()))
                    .isEqualTo(303);
            assertThat(new Podcast(anna).begun()).containsEntry("titel", "");
        }
        assertThat(Html.main(anna.get("/moduler/podcast").body())).contains(LATER);
        assertThat(guest.bytes(feedAddress).body()).isEqualTo(feed);
    }

    @Test
    @Order(10)
    void aRemovedModuleExplainsItselfAndKeepsWhatIsSentToIt() throws Exception {
        Podcast podcast = new Podcast(anna);
        Multipart form = podcast.newEpisode("Skrivet medan den togs bort").file("ljudfil", "nytt.mp3", Sound.mp3());
        byte[] feed = guest.bytes(feedAddress).body();
        byte[] all = Sound.longMp3();
        Map<String, Long> rows = Rows.counts(home);
        try (SlowDownload listener = new SlowDownload(longSound);
                Listening open = new Listening(anna)) {
            String done = new Moduler(anna).change("remove", "podcast");
            assertThat(Html.heading(done)).isEqualTo("Forskningspodd är borttagen, uppgifterna finns kvar");
            open.next("notice", "Forskningspodd har tagits bort.");
            assertThat(listener.finish())
                    .as("what was begun is sent to its end")
                    .isEqualTo(all);
        }
        for (String path : List.of("/podcast", feedAddress, sound.getPath(), publicPage, channel, "/podcast/vad/som")) {
            HttpResponse<String> gone = guest.get(path);
            assertThat(gone.statusCode()).as(path).isEqualTo(410);
            assertThat(Html.main(gone.body())).contains("Modulen är borttagen", "Forskningspodd togs bort", "sparade");
        }
        assertThat(Html.main(anna.get("/podcast").body())).contains("Forskningspodd togs bort");
        assertThat(anna.get("/").body()).doesNotContain("href=\"/podcast\"");

        HttpResponse<String> sent = podcast.sendEpisode(form);
        assertThat(sent.statusCode()).isEqualTo(410);
        assertThat(Html.main(sent.body()))
                .contains("Texten du skickade är sparad som utkast. Bifogade filer är inte sparade.");
        Map<String, Long> after = Rows.counts(home);
        after.replaceAll((table, count) -> table.endsWith("_draft") ? rows.getOrDefault(table, 0L) : count);
        assertThat(after).as("removing deletes nothing").isEqualTo(rows);
        assertThat(Rows.files(home, "uploads")).isEmpty();

        String back = new Moduler(anna).change("install", "podcast");
        assertThat(Html.heading(back)).isEqualTo("Forskningspodd är installerad");
        assertThat(guest.bytes(feedAddress).body())
                .as("the same GUIDs and all else")
                .isEqualTo(feed);
        assertThat(guest.bytes(sound.getPath()).body()).isEqualTo(Sound.mp3());
        assertThat(podcast.begun())
                .containsEntry("titel", "Skrivet medan den togs bort")
                .containsEntry("malgrupp", "Enhetschefer");
    }

    @Test
    @Order(11)
    void aPausedModuleExplainsItselfAndComesBackAsItWas() throws Exception {
        byte[] feed = guest.bytes(feedAddress).body();
        assertThat(Html.heading(new Moduler(anna).change("pause", "podcast"))).isEqualTo("Forskningspodd är pausad");
        HttpResponse<String> paused = guest.get(publicPage);
        assertThat(paused.statusCode()).isEqualTo(503);
        assertThat(paused.headers().firstValue("Retry-After")).contains("3600");
        assertThat(guest.get(feedAddress).statusCode())
                .as("a podcast app keeps a feed that says 503")
                .isEqualTo(503);
        assertThat(Html.main(paused.body())).contains("Modulen är pausad", "Sidan fungerar igen när pausen är slut");
        assertThat(Html.main(anna.get("/moduler").body())).contains("Pausad av Anna Ek");
        assertThat(Html.heading(new Moduler(anna).change("enable", "podcast"))).isEqualTo("Forskningspodd är påslagen");
        assertThat(guest.bytes(feedAddress).body()).isEqualTo(feed);
    }

    @Test
    @Order(12)
    void aPlanThatWasOvertakenIsNotCarriedOut() throws Exception {
        Moduler moduler = new Moduler(anna);
        String overtaken = moduler.plan("remove", "podcast").body();
        moduler.change("pause", "podcast");
        Html.Form apply = Html.forms(overtaken).stream()
                .filter(form -> form.action().endsWith("/genomfor"))
                .findFirst()
                .orElseThrow();
        HttpResponse<String> refused = anna.post(apply.action(), apply.fields());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Html.main(refused.body())).contains("Något har ändrats sedan planen gjordes", "Visa ny plan");
        moduler.change("enable", "podcast");
        assertThat(guest.get(publicPage).statusCode()).isEqualTo(200);
    }

    private static void range(byte[] all, String asked, int from, int to) throws Exception {
        HttpResponse<byte[]> part = guest.bytes(sound.getPath(), "Range", asked);
        assertThat(part.statusCode()).as(asked).isEqualTo(206);
        assertThat(header(part, "Content-Range"))
                .as(asked)
                .isEqualTo("bytes %d-%d/%d".formatted(from, to - 1, all.length));
        assertThat(header(part, "Content-Length")).isEqualTo(Integer.toString(to - from));
        assertThat(part.body()).as(asked).isEqualTo(Arrays.copyOfRange(all, from, to));
    }

    /** What the page's script does while someone writes. */
    private static void write(String... namesAndValues) throws Exception {
        Map<String, String> fields = new java.util.LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        assertThat(anna.post("/utkast/podcast/avsnitt", fields).statusCode()).isEqualTo(204);
    }

    private static URI soundOn(String page) {
        return server.address(Html.attributes(tagWith(page, "data-sv-play=")).getOrDefault("data-sv-play", ""));
    }

    /** The inside of the first tag that holds the text. */
    private static String tagWith(String page, String text) {
        int at = page.indexOf(text);
        assertThat(at).as(text + " on the page").isPositive();
        return page.substring(page.lastIndexOf('<', at), page.indexOf('>', at));
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static Element one(Element parent, String namespace, String name) {
        for (org.w3c.dom.Node each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element element
                    && name.equals(element.getLocalName())
                    && namespace.equals(
                            String.valueOf(element.getNamespaceURI()).replace("null", ""))) {
                return element;
            }
        }
        throw new AssertionError("no %s in %s".formatted(name, parent.getTagName()));
    }

    private static String text(Element parent, String namespace, String name) {
        return one(parent, namespace, name).getTextContent();
    }
}
