package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
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
import se.samverkstad.acceptance.Colleagues.Colleague;
import se.samverkstad.api.people.RoleKeys;

/** People's own addresses in the product: they outlast modules and kill -9, follow permissions, and end with the account. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class PersonalAddressesIT {
    private static final String PAGE = "/mitt-konto/adresser";
    private static final Pattern ADDRESS = Pattern.compile(
            "id=\"adress\"[^>]*value=\"[a-z]+://[^/\"]+(/adress/([A-Za-z0-9_-]{43})\\.(?:xml|csv|ics))\"");
    private static final String EPISODES = "podcast/nya-avsnitt";
    private static final String LIST = "podcast/avsnittslista";
    private static final String CHANGES = "core/andringar";

    @TempDir
    static Path home;

    private static Server server;
    private static Person anna;
    private static Colleague editor;
    private static String news = "";
    private static String list = "";

    @BeforeAll
    static void start() throws Exception {
        server = Server.start(home);
        anna = Person.first(server);
        server.change("install", "podcast", null);
        Podcast podcast = new Podcast(anna);
        podcast.channel();
        podcast.published("Att fråga <rätt>", "fraga.mp3", Sound.mp3());
        podcast.sendEpisode(
                podcast.newEpisode("=HYPERLINK(\"http://evil.example\")").file("ljudfil", "x.mp3", Sound.mp3()));
        editor = new Colleagues(server, anna).invited("edit", RoleKeys.EDITOR, "");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void textVersionsAreReadWithoutSigningInAndDraftsAreNot() throws Exception {
        news = made(editor.browser(), EPISODES);

        HttpResponse<String> feed = fetch(news);

        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.body())
                .contains(
                        "Att fråga &lt;rätt&gt;",
                        "Det som sägs.",
                        "Och lite till.",
                        server.address(news).toString())
                .doesNotContain("HYPERLINK", "Första avsnittet");
        assertThat(feed.headers().allValues("Set-Cookie")).isEmpty();
        String tag = feed.headers().firstValue("ETag").orElseThrow();
        assertThat(Person.guest(server).get(news, "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(Person.guest(server).head(news).statusCode()).isEqualTo(200);
        assertThat(Person.guest(server).ask("POST", news).statusCode()).isIn(403, 405);
    }

    @Test
    @Order(2)
    void theListOfAnEditorOpensInASpreadsheetAndHoldsNoFormula() throws Exception {
        list = made(editor.browser(), LIST);

        HttpResponse<String> rows = fetch(list);

        assertThat(rows.body())
                .startsWith("\ufeff\"Titel\";\"Kanal\";")
                .contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\"", "\"Utkast\"", "\"Publicerat\"");
    }

    @Test
    @Order(3)
    void anAdministratorHasPlannedChangesInACalendar() throws Exception {
        assertThat(editor.browser().get(PAGE).body()).doesNotContain(CHANGES);

        HttpResponse<String> calendar = fetch(made(anna, CHANGES));

        assertThat(calendar.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(calendar.body()).startsWith("BEGIN:VCALENDAR\r\n").contains("TZID:Europe/Stockholm");
    }

    @Test
    @Order(4)
    void theSameAddressAnswersAgainWhenItsModuleIsBack() throws Exception {
        for (String verb : List.of("pause", "remove")) {
            server.change(verb, "podcast", null);
            HttpResponse<String> away = fetch(news);
            assertThat(away.statusCode()).as(verb).isEqualTo(503);
            assertThat(away.headers().firstValue("Retry-After")).as(verb).isPresent();
            assertThat(editor.browser().get(PAGE).body()).contains("Nya avsnitt i text", "är borta just nu");
            server.change(verb.equals("pause") ? "enable" : "install", "podcast", null);
            assertThat(fetch(news).statusCode()).as("after " + verb).isEqualTo(200);
        }
    }

    @Test
    @Order(5)
    void addressesOutlastAKill() throws Exception {
        String justMade = made(editor.browser(), LIST);

        server.kill();
        server = Server.start(home);

        assertThat(fetch(news).statusCode()).isEqualTo(200);
        assertThat(fetch(justMade).statusCode()).isEqualTo(200);
        assertThat(fetch(list).statusCode()).as("was replaced").isEqualTo(410);
        anna = Person.signedIn(server);
        list = justMade;
    }

    @Test
    @Order(6)
    void theRolesOfTheMomentDecide() throws Exception {
        String roles = "/enheter/person/" + editor.id() + "/roller";
        String page = anna.get("/enheter/person/" + editor.id()).body();
        Matcher ending =
                Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"").matcher(page);
        assertThat(ending.find()).isTrue();
        assertThat(anna.post(roles, Map.of("id", ending.group(1), "act", "avsluta"))
                        .statusCode())
                .isEqualTo(303);

        assertThat(fetch(list).statusCode()).isEqualTo(403);

        anna.post(roles, Map.of("roll", RoleKeys.EDITOR, "galler", "", "fran", "2026-01-01", "act", "ge"));
        assertThat(fetch(list).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(7)
    void aClosedAccountHasNoAddressAndAsksAsANobodyDoes() throws Exception {
        String person = "/enheter/person/" + editor.id();
        anna.get(person);
        assertThat(anna.post(person, Html.form(anna.get(person).body(), person).with("act", "avsluta"))
                        .statusCode())
                .isEqualTo(303);

        HttpResponse<String> nobody = fetch("/adress/" + "A".repeat(43) + ".xml");
        HttpResponse<String> closed = fetch(news);
        assertThat(closed.statusCode()).isEqualTo(410).isEqualTo(nobody.statusCode());
        assertThat(closed.body()).isEqualTo(nobody.body());
        assertThat(Rows.counts(home).entrySet().stream()
                        .filter(table -> table.getKey().endsWith("feed_address"))
                        .map(Map.Entry::getValue))
                .as("only the administrator's is left")
                .containsExactly(1L);
    }

    @Test
    @Order(8)
    void noSecretStandsInTheLogOrAnywhereElse() throws Exception {
        for (String address : List.of(news, list)) {
            assertThat(Canary.seen(home, List.of(address.substring(8, 51)))).isEmpty();
        }
    }

    private static String made(Person person, String feed) throws Exception {
        person.get(PAGE + "?till=" + feed);
        HttpResponse<String> made = person.post(PAGE, Map.of("till", feed, "password", Person.PASSWORD));
        assertThat(made.statusCode()).as(Html.main(made.body())).isEqualTo(200);
        Matcher shown = ADDRESS.matcher(made.body());
        assertThat(shown.find()).as(Html.main(made.body())).isTrue();
        return shown.group(1);
    }

    private static HttpResponse<String> fetch(String address) throws Exception {
        return Person.guest(server).get(address);
    }
}
