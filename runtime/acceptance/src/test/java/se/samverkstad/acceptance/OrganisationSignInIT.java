package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Sign-in through a municipality and a university, each with a provider in a process of its own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class OrganisationSignInIT {
    private static final String MUNICIPALITY = "jonkopings-kommun";
    private static final String UNIVERSITY = "larosatet";

    @TempDir
    static Path folder;

    private static IdentityProvider municipality;
    private static IdentityProvider university;
    private static Server server;
    private static Person anna;

    @BeforeAll
    static void start() throws Exception {
        municipality = IdentityProvider.start("kommunen");
        university = IdentityProvider.start("larosatet");
        server = Server.start(folder.resolve("home"), "-Xlog:class+load:file=" + classes());
        anna = Person.first(server);
    }

    private static Path classes() {
        return folder.resolve("classes.log");
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        municipality.close();
        university.close();
    }

    private static String loaded() throws Exception {
        return Files.readString(classes());
    }

    private static Map<String, String> form(String name, IdentityProvider provider) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("namn", name);
        fields.put("utfardare", provider.issuer());
        fields.put("klient", "samverkstad");
        fields.put("hemlighet", "en hemlighet");
        fields.put("omfattning", "openid profile email");
        fields.put("identitet", "subject");
        fields.put("forsta", "approved");
        fields.put("inre", provider.host());
        fields.put("aktiv", "ja");
        return fields;
    }

    private static void save(String path, Map<String, String> fields) throws Exception {
        HttpResponse<String> saved = anna.post("/installningar/organisationer/" + path, fields);
        assertThat(saved.statusCode()).as(Html.main(saved.body())).isEqualTo(303);
    }

    /** From a page that asks for sign-in, by the organisation, and back. */
    private static HttpResponse<String> signIn(
            Person browser, String key, IdentityProvider provider, String user, String claims) throws Exception {
        return browser.get(back(browser, key, provider, user, claims));
    }

    private static String back(Person browser, String key, IdentityProvider provider, String user, String claims)
            throws Exception {
        HttpResponse<String> page = browser.follow(browser.get("/mitt-konto"));
        Matcher link =
                Pattern.compile("href=\"(/logga-in-med/" + key + "[^\"]*)\"").matcher(page.body());
        assertThat(link.find()).as(Html.main(page.body())).isTrue();
        HttpResponse<String> away = browser.get(link.group(1));
        assertThat(away.statusCode()).as(Html.main(away.body())).isEqualTo(303);
        String question = away.headers().firstValue("Location").orElseThrow();
        assertThat(question).startsWith(provider.issuer() + "/authorize?");
        URI back = provider.signIn(question, user, claims);
        assertThat(back.toString()).startsWith(browser.origin() + "/logga-in-svar/" + key + "?");
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    @Test
    @Order(1)
    void withoutAnOrganisationThePageIsAsBeforeAndNothingOfItIsLoaded() throws Exception {
        assertThat(Person.guest(server).get("/logga-in").body()).doesNotContain("/logga-in-med/", "Eller med");
        assertThat(anna.get("/installningar/organisationer").body()).contains("Ingen organisation är upplagd");
        assertThat(loaded()).contains("se.samverkstad.people").doesNotContain("com.nimbusds");
    }

    @Test
    @Order(2)
    void anOrganisationIsTriedAndSaved() throws Exception {
        Map<String, String> fields = form("Jönköpings kommun", municipality);
        fields.put("inre", "");
        HttpResponse<String> refused = anna.post("/installningar/organisationer/ny", fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Html.main(refused.body())).contains("Skriv utfärdarens hela adress");

        fields.putAll(form("Jönköpings kommun", municipality));
        fields.put("act", "testa");
        HttpResponse<String> tried = anna.post("/installningar/organisationer/ny", fields);
        assertThat(Html.main(tried.body()))
                .contains("svarar och är den den säger sig vara")
                .doesNotContain("hemlighet\"");
        fields.put("utfardare", municipality.issuer() + "/");
        tried = anna.post("/installningar/organisationer/ny", fields);
        assertThat(Html.main(tried.body())).contains("passar inte");

        fields.putAll(form("Jönköpings kommun", municipality));
        fields.put("forsta", "added");
        fields.put("ansprak", "roller");
        fields.put("varde-0", "medarbetare");
        fields.put("roll-0", "employee");
        fields.put("enhet-0", "");
        fields.put("act", "spara");
        save("ny", fields);
        save("ny", form("Lärosätet", university));
        String page = anna.get("/installningar/organisationer/" + MUNICIPALITY).body();
        assertThat(page)
                .contains(anna.origin() + "/logga-in-svar/" + MUNICIPALITY)
                .contains(anna.origin() + "/logga-ut-svar/" + MUNICIPALITY)
                .doesNotContain("en hemlighet");
        assertThat(Person.guest(server).get("/logga-in").body())
                .contains("Logga in med Jönköpings kommun", "Logga in med Lärosätet", "name=\"password\"");
    }

    @Test
    @Order(3)
    void whoSignsInThereLandsOnThePageTheyWantedWithTheirRoles() throws Exception {
        Person browser = Person.guest(server);
        HttpResponse<String> back = signIn(
                browser,
                MUNICIPALITY,
                municipality,
                "karin-1",
                "{\"name\":\"Karin Berg\",\"preferred_username\":\"karin.berg\",\"roller\":[\"medarbetare\"]}");
        assertThat(back.statusCode()).as(Html.main(back.body())).isEqualTo(303);
        assertThat(Person.location(back)).isEqualTo("/mitt-konto");
        HttpResponse<String> account = browser.follow(back);
        assertThat(account.statusCode()).isEqualTo(200);
        assertThat(account.body()).contains("Karin Berg");
        assertThat(Html.main(browser.get("/").body())).contains("Medarbetare");
        assertThat(anna.get("/enheter?flik=personer").body()).contains("Karin Berg");
        assertThat(loaded()).contains("com.nimbusds");
    }

    @Test
    @Order(4)
    void whoIsUnknownAtTheUniversityWaitsUntilAnAdministratorHasSaidWhoItIs() throws Exception {
        Person browser = Person.guest(server);
        String claims = "{\"name\":\"Per Lind\",\"preferred_username\":\"per.lind\"}";
        HttpResponse<String> back = signIn(browser, UNIVERSITY, university, "per-1", claims);
        assertThat(back.statusCode()).isEqualTo(403);
        assertThat(Html.main(back.body())).contains("Du är inte upplagd här än", "Lärosätet");
        assertThat(browser.get("/mitt-konto").statusCode()).isEqualTo(303);

        String page = anna.get("/installningar/organisationer/" + UNIVERSITY).body();
        Matcher waiting =
                Pattern.compile("name=\"vem\" value=\"([0-9a-f]{64})\"").matcher(page);
        assertThat(waiting.find()).as(Html.main(page)).isTrue();
        HttpResponse<String> added = anna.post(
                "/installningar/organisationer/" + UNIVERSITY + "/vantar",
                Map.of("vem", waiting.group(1), "act", "lagg-till"));
        assertThat(added.statusCode()).as(Html.main(added.body())).isEqualTo(303);
        assertThat(signIn(browser, UNIVERSITY, university, "per-1", claims).statusCode())
                .isEqualTo(303);
        assertThat(browser.get("/mitt-konto").body()).contains("Per Lind");
    }

    @Test
    @Order(5)
    void aStolenAnswerOpensNothingInAnotherBrowserAndHoldsOnce() throws Exception {
        Person browser = Person.guest(server);
        String back = back(browser, MUNICIPALITY, municipality, "karin-1", "{\"roller\":[\"medarbetare\"]}");
        Person thief = Person.guest(server);
        HttpResponse<String> stolen = thief.get(back);
        assertThat(stolen.statusCode()).isEqualTo(403);
        assertThat(thief.get("/mitt-konto").statusCode()).isEqualTo(303);
        assertThat(thief.get(back.replace(MUNICIPALITY, UNIVERSITY)).statusCode())
                .isEqualTo(403);
        assertThat(browser.get(back).statusCode()).isEqualTo(303);
        assertThat(browser.get(back).statusCode()).isEqualTo(403);
    }

    @Test
    @Order(6)
    void aProviderThatChangesItsKeysGoesOnLettingPeopleIn() throws Exception {
        municipality.changeKeys();
        Person browser = Person.guest(server);
        HttpResponse<String> back = signIn(browser, MUNICIPALITY, municipality, "karin-1", "{\"name\":\"Karin Berg\"}");
        assertThat(back.statusCode()).as(Html.main(back.body())).isEqualTo(303);
    }

    @Test
    @Order(7)
    void whenTheProviderSaysSoTheSessionEnds() throws Exception {
        Person browser = Person.guest(server);
        signIn(browser, MUNICIPALITY, municipality, "karin-1", "{\"sid\":\"s-1\"}");
        assertThat(browser.get("/mitt-konto").statusCode()).isEqualTo(200);
        Person provider = Person.guest(server);
        assertThat(provider.post(
                                "/logga-ut-svar/" + MUNICIPALITY,
                                Map.of("logout_token", university.signed(farewell())),
                                new String[0])
                        .statusCode())
                .isEqualTo(400);
        assertThat(browser.get("/mitt-konto").statusCode()).isEqualTo(200);

        HttpResponse<String> ended = provider.post(
                "/logga-ut-svar/" + MUNICIPALITY,
                Map.of("logout_token", municipality.signed(farewell())),
                new String[0]);
        assertThat(ended.statusCode()).as(ended.body()).isEqualTo(200);
        assertThat(ended.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(browser.get("/mitt-konto").statusCode()).isEqualTo(303);
    }

    private static JsonObject farewell() {
        long now = Instant.now().getEpochSecond();
        JsonObject event = new JsonObject();
        event.add("http://schemas.openid.net/event/backchannel-logout", new JsonObject());
        JsonObject claims = new JsonObject();
        claims.addProperty("iss", municipality.issuer());
        claims.addProperty("aud", "samverkstad");
        claims.addProperty("iat", now);
        claims.addProperty("exp", now + 120);
        claims.addProperty("jti", UUID.randomUUID().toString());
        claims.addProperty("sid", "s-1");
        claims.add("events", event);
        return claims;
    }

    @Test
    @Order(8)
    void anAdministratorSeesWhoIsConnectedAndUndoesIt() throws Exception {
        Person browser = Person.guest(server);
        String claims = "{\"name\":\"Per Lind\"}";
        signIn(browser, UNIVERSITY, university, "per-1", claims);
        assertThat(browser.get("/mitt-konto").statusCode()).isEqualTo(200);
        Matcher id = Pattern.compile("/enheter/person/([0-9a-f-]{36})\"[^>]*>\\s*Per Lind")
                .matcher(anna.get("/enheter?flik=personer").body());
        assertThat(id.find()).isTrue();
        String page = "/enheter/person/" + id.group(1);
        String shown = anna.get(page).body();
        assertThat(Html.main(shown)).contains("Loggar in genom Lärosätet.").doesNotContain("genom Jönköpings kommun");
        Map<String, String> form = new LinkedHashMap<>(Html.forms(shown).stream()
                .filter(each -> each.fields().containsKey("organisation"))
                .findFirst()
                .orElseThrow()
                .fields());
        form.put("act", "koppla-loss");

        for (int i = 0; i < 2; i++) {
            assertThat(anna.post(page + "/inloggning", form).statusCode())
                    .as("sent twice")
                    .isEqualTo(303);
        }

        assertThat(Html.main(shown))
                .contains("Loggar in genom sin organisation", "Avsluta kontot")
                .doesNotContain("bara lösenord");
        assertThat(Html.main(anna.get(page).body())).doesNotContain("Loggar in genom", "Avsluta kontot");
        assertThat(browser.get("/mitt-konto").statusCode()).isEqualTo(303);
        assertThat(signIn(browser, UNIVERSITY, university, "per-1", claims).statusCode())
                .isEqualTo(403);
    }

    @Test
    @Order(9)
    void aBrokenProviderKeepsNobodyOutWhoHasAPassword() throws Exception {
        municipality.stop();
        server.close();
        server = Server.start(folder.resolve("home"));
        Person browser = Person.guest(server);
        long before = System.nanoTime();
        HttpResponse<String> away = browser.get("/logga-in-med/" + MUNICIPALITY + "?till=%2Fmitt-konto");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(Html.main(away.body()))
                .contains("Inloggningen hos Jönköpings kommun svarar inte", "Logga in med Lärosätet");
        HttpResponse<String> local = browser.post(
                "/logga-in",
                Html.form(away.body(), "/logga-in").with("user", Person.USER, "password", Person.PASSWORD));
        assertThat(local.statusCode()).isEqualTo(303);
        assertThat(Person.location(local)).isEqualTo("/mitt-konto");
        assertThat(browser.follow(local).body()).contains("Anna Ek");
        assertThat(Html.main(Person.guest(server).get("/logga-in").body()))
                .contains("Jönköpings kommun svarade inte vid det senaste försöket");
    }

    @Test
    @Order(10)
    void everythingIsOnTheRecordAndTheSecretIsNowhere() throws Exception {
        anna = Person.signedIn(server);
        String record = Html.main(anna.get("/drift/handelser").body());
        assertThat(record)
                .contains("lade till inloggning genom Jönköpings kommun")
                .contains("En inloggning genom Jönköpings kommun godtogs inte")
                .containsOnlyOnce("kopplade loss Per Lind");
        assertThat(Canary.seen(folder.resolve("home"), List.of("en hemlighet"))).isEmpty();
    }
}
