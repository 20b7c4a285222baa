package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A personal number is brought to every door of the product, and with it a password and a session; afterwards none of
 * them stands in any row, log or file. The number is one that the Tax Agency publishes for tests.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class PersonalNumbersIT {
    private static final String NUMBER = "811218-9876";
    private static final List<String> WRITTEN = List.of(NUMBER, "8112189876", "811218 9876", "19811218");

    /** What an organisation's sign-in has made up, in whose digits nobody is meant; administrators alone write it. */
    private static final Set<String> MADE_UP = Set.of("utfardare", "klient", "hemlighet");

    private static final String PROVIDERS = "/installningar/organisationer/";

    /** Where modules come from: a folder or the address of a server, which administrators alone write. */
    private static final Set<String> PLACES = Set.of("adress", "inre");

    private static final String SOURCES = "/moduler/kallor/";

    @TempDir
    static Path home;

    private static Server server;
    private static Person anna;
    private static Podcast podcast;

    @BeforeAll
    static void start() throws Exception {
        server = Server.start(home);
        commandLine();
        firstAdministrator();
        anna = Person.first(server);
        new Moduler(anna).change("install", "podcast");
        podcast = new Podcast(anna);
        podcast.channel();
        podcast.published("Ett avsnitt", "ett.mp3", Sound.mp3());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void commandLine() throws Exception {
        CommandLine.Ended ended = CommandLine.run(
                CommandLine.SWEDISH,
                Person.PASSWORD + "\n",
                "setup",
                "--home",
                home.toString(),
                "--admin",
                NUMBER,
                "--password-stdin",
                "--municipality",
                "0680",
                "--language",
                "sv");
        assertThat(ended.code()).isNotZero();
        assertThat(ended.said()).contains("personnummer").doesNotContain("9876");
        JsonObject setUp = new JsonObject();
        setUp.addProperty("admin", "anna");
        setUp.addProperty("password", Person.PASSWORD);
        setUp.addProperty("municipality", "0680");
        setUp.addProperty("organisation", "Kommunen " + NUMBER);
        assertThatThrownBy(() -> server.control("setup", setUp))
                .hasMessageContaining("organisation")
                .hasMessageNotContaining("9876")
                .extracting(thrown -> ((ControlClient.Refused) thrown).code())
                .isEqualTo("PERSONAL_NUMBER");
    }

    private static void firstAdministrator() throws Exception {
        Person guest = Person.guest(server);
        String address =
                server.firstAddress().getRawPath() + "?" + server.firstAddress().getRawQuery();
        Html.Form form = Html.form(guest.get(address).body(), "/kom-igang");

        HttpResponse<String> answer = guest.post(
                "/kom-igang",
                form.with(
                        "name",
                        "Anna " + NUMBER,
                        "user",
                        "anna",
                        "password",
                        Person.PASSWORD,
                        "again",
                        Person.PASSWORD));

        refused(answer, "set-up");
        assertThat(answer.body()).doesNotContain(Person.PASSWORD);
    }

    private static void refused(HttpResponse<String> answer, String door) {
        assertThat(answer.statusCode())
                .as(door + ": " + Html.main(answer.body()))
                .isEqualTo(422);
        assertThat(Html.heading(answer.body())).as(door).isEqualTo("Personnummer ska inte in här");
        assertThat(answer.body()).as(door).contains("••••••-••••").doesNotContain("9876", Person.PASSWORD);
    }

    @Test
    @Order(1)
    void everyFieldThatAPersonCanTypeIntoIsExamined() throws Exception {
        List<Doors.Door> doors = Doors.of(
                        anna,
                        "/",
                        "/kom-igang/1",
                        "/kom-igang/2",
                        "/kom-igang/4",
                        "/enheter/enhet/ny",
                        "/enheter/person/ny")
                .stream()
                .filter(door -> !door.action().startsWith(PROVIDERS) || !MADE_UP.contains(door.name()))
                .filter(door -> !door.action().startsWith(SOURCES) || !PLACES.contains(door.name()))
                .toList();

        for (Doors.Door door : doors) {
            Map<String, String> fields = new LinkedHashMap<>(door.fields());
            fields.remove("_csrf");
            if (door.kind().equals("file")) {
                anna.get("/");
                refused(
                        anna.post(
                                door.action(),
                                Multipart.of(fields).file(door.name(), "samtal " + NUMBER + ".mp3", Sound.mp3())),
                        door.toString());
            } else if (door.method().equals("post")) {
                fields.put(door.name(), "Anna " + NUMBER);
                anna.get("/");
                refused(anna.post(door.action(), fields), door.toString());
            } else {
                String query = door.name() + "=" + URLEncoder.encode(NUMBER, StandardCharsets.UTF_8);
                refused(anna.get(door.action() + "?" + query), door.toString());
            }
        }
        // What the walk must have found for the rest to mean anything.
        assertThat(doors)
                .extracting(Doors.Door::name)
                .contains(
                        "titel", "sammanfattning", "textversion", "malgrupp", "ljudfil", "flode", "fil", "namn", "sok");
        assertThat(doors.size()).isGreaterThan(30);
    }

    @Test
    @Order(2)
    void draftsAndFeedsAreMasked() throws Exception {
        anna.get("/");
        HttpResponse<String> draft = anna.post(
                "/utkast/podcast/nytt-avsnitt",
                Map.of("titel", "Anna " + NUMBER, "sammanfattning", "Vad avsnittet ger."));
        assertThat(draft.statusCode()).isEqualTo(200);
        assertThat(draft.body()).isEqualTo("{\"masked\":[\"titel\"]}");

        String feed = Podcast.FEED
                .replace("Första avsnittet", "Hos Anna " + NUMBER)
                .replace("Vad vi vet om samverkan.", "Ring 8112189876.")
                .replace(Podcast.CHANNEL_GUID, "9b024349-ccf0-5f69-a609-6b82873eab3c");
        HttpResponse<String> imported = podcast.importFeed("flode.xml", feed.getBytes(StandardCharsets.UTF_8));
        assertThat(imported.statusCode()).as(Html.main(imported.body())).isEqualTo(303);
        assertThat(Html.main(anna.follow(imported).body())).contains("personnummer", "••••••-••••");
    }

    @Test
    @Order(3)
    void filesAreReadForThem() throws Exception {
        byte[] sound = Sound.mp3();
        byte[] tag = Arrays.copyOf(("TAGSamtal med " + NUMBER).getBytes(StandardCharsets.ISO_8859_1), 128);
        byte[] tagged = Arrays.copyOf(sound, sound.length + tag.length);
        System.arraycopy(tag, 0, tagged, sound.length, tag.length);
        HttpResponse<String> answer =
                podcast.sendEpisode(podcast.newEpisode("Taggad").file("ljudfil", "a.mp3", tagged));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Html.error(answer.body(), "ljudfil")).contains("a.mp3", "personnummer");

        Html.Form units = Html.forms(anna.get("/enheter/fil").body()).stream()
                .filter(form -> form.attributes().getOrDefault("enctype", "").startsWith("multipart"))
                .findFirst()
                .orElseThrow();
        byte[] csv = ("Enhet;Kommentar\nNorr;Anna " + NUMBER + "\n").getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> read =
                anna.post(units.action(), Multipart.of(units.fields()).file("fil", "enheter.csv", csv));
        assertThat(Html.main(read.body())).contains("Rad 2", "Kommentar", "personnummer");
        assertThat(read.body()).doesNotContain("9876");
    }

    @Test
    @Order(4)
    void whoeverSignsInWithOneIsRefused() throws Exception {
        Person guest = Person.guest(server);
        String page = guest.get("/logga-in").body();

        refused(
                guest.post("/logga-in", Html.form(page, "/logga-in").with("user", NUMBER, "password", Person.PASSWORD)),
                "sign-in");
        assertThat(guest.get("/podcast/" + NUMBER).statusCode()).isEqualTo(404);
    }

    @Test
    @Order(5)
    void nothingOfItIsKeptAnywhere() throws Exception {
        assertThat(anna.get("/podcast").statusCode())
                .as("the session still holds")
                .isEqualTo(200);
        String session = anna.cookieHeader().replaceAll(".*__Host-sid=([^;]+).*", "$1");
        assertThat(session).hasSizeGreaterThan(30);

        assertThat(Canary.seen(home, List.of("Det som sägs.")))
                .as("the search itself")
                .anyMatch(place -> place.contains("podcast") || place.contains("column"))
                .anyMatch(place -> place.startsWith("the file "));
        assertThat(Canary.seen(home, WRITTEN)).isEmpty();
        assertThat(Canary.seen(home, List.of(Person.PASSWORD))).isEmpty();
        assertThat(Canary.seen(home, List.of(session))).isEmpty();
    }
}
