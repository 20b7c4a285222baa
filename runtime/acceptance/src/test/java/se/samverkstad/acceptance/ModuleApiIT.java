package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.people.RoleKeys;

/** A program plans and changes modules with a key that an administrator made; each answer is held against the description. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ModuleApiIT {
    private static final String MODULES = "/api/modules";
    private static final String PLANS = MODULES + "/-/plans";

    @TempDir
    static Path home;

    private static Server server;
    private static Person anna;
    private static Person program;
    private static ApiDescription described;
    private static String key = "";
    private static String applied = "";

    @BeforeAll
    static void start() throws Exception {
        server = Server.start(home);
        anna = Person.first(server);
        program = Person.guest(server);
        HttpResponse<String> description = program.get("/api/openapi.json");
        assertThat(description.statusCode()).isEqualTo(200);
        described = new ApiDescription(description.body());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void aKeyIsMadeByWhoeverMayManageModulesAndShownOnce() throws Exception {
        HttpResponse<String> unproved = anna.post(
                "/mitt-konto/nycklar", Map.of("namn", "Nattens uppdateringar", "dagar", "90", "password", "fel"));
        assertThat(unproved.statusCode()).isEqualTo(422);
        assertThat(unproved.body()).doesNotContain("samverkstad_");
        HttpResponse<String> made = makeKey(anna, "Nattens uppdateringar");
        assertThat(made.statusCode()).as(Html.main(made.body())).isEqualTo(200);
        key = secret(made.body());
        assertThat(anna.get("/mitt-konto/nycklar").body())
                .contains("Nattens uppdateringar", "Inte använd")
                .doesNotContain(key);
        Person reader = new Colleagues(server, anna)
                .invited("lasare", RoleKeys.READER, "")
                .browser();
        assertThat(makeKey(reader, "Min").statusCode()).isEqualTo(403);
        assertThat(described
                        .check("GET", MODULES, reader.get(MODULES))
                        .get("code")
                        .getAsString())
                .isEqualTo("PERMISSION");
    }

    @Test
    @Order(2)
    void nobodyIsAnsweredWithoutAKey() throws Exception {
        HttpResponse<String> unknown = program.get(MODULES, "Accept-Language", "en");
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"samverkstad\"");
        assertThat(described.check("GET", MODULES, unknown).get("title").getAsString())
                .isEqualTo("Who asks?");
        assertThat(described
                        .check("GET", MODULES, program.get(MODULES, "Accept-Language", "sv"))
                        .get("title")
                        .getAsString())
                .isEqualTo("Vem frågar?");
        assertThat(program.get(MODULES, "Authorization", "Bearer samverkstad_" + "A".repeat(43))
                        .statusCode())
                .isEqualTo(401);
        assertThat(anna.get(MODULES, "Authorization", "Bearer wrong").statusCode())
                .as("a key that does not hold is not made good by a cookie")
                .isEqualTo(401);
        HttpResponse<String> odd = program.ask("DELETE", MODULES, "Authorization", "Bearer " + key);
        assertThat(odd.statusCode()).isEqualTo(405);
        assertThat(odd.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    @Order(3)
    void aProgramPlansAndInstalls() throws Exception {
        JsonObject list = described.check("GET", MODULES, get(MODULES));
        assertThat(list.getAsJsonArray("installed")).isEmpty();
        assertThat(list.getAsJsonArray("offered")).isNotEmpty();
        JsonObject sheet = described
                .check("GET", MODULES + "/podcast", get(MODULES + "/podcast"))
                .getAsJsonObject("sheet");
        assertThat(sheet.getAsJsonArray("pictures")).isNotEmpty();
        assertThat(sheet.getAsJsonArray("needs")).isNotEmpty();
        String available = MODULES + "/-/available?search=PODD&size=1&page=9";
        JsonObject found = described.check("GET", MODULES + "/-/available", get(available));
        assertThat(found.get("total").getAsInt()).isEqualTo(1);
        assertThat(found.get("page").getAsInt()).isEqualTo(1);
        assertThat(described
                        .check("GET", MODULES + "/nothing", get(MODULES + "/nothing"))
                        .get("code")
                        .getAsString())
                .isEqualTo("MODULE");

        HttpResponse<String> planned = post(PLANS, changes("install", "podcast"));
        assertThat(planned.statusCode()).as(planned.body()).isEqualTo(201);
        JsonObject plan = described.check("POST", PLANS, planned);
        described.isStrict("POST", PLANS, planned, "hash");
        String address = planned.headers().firstValue("Location").orElseThrow();
        assertThat(described.check("GET", address, get(address))).isEqualTo(plan);
        assertThat(described
                        .check("GET", MODULES + "/-/state", get(MODULES + "/-/state"))
                        .getAsJsonObject("modules")
                        .keySet())
                .as("a plan changes nothing")
                .isEmpty();
        assertThat(anna.get(plan.get("page").getAsString()).body()).contains("Installera Forskningspodd");

        carryOut(address);
        assertThat(anna.get("/podcast").statusCode()).isEqualTo(200);
        planLater();
        new Podcast(anna).channel();
        assertThat(described
                        .check("GET", MODULES + "/-/history", get(MODULES + "/-/history"))
                        .getAsJsonArray("entries")
                        .get(0)
                        .getAsJsonObject()
                        .get("who")
                        .getAsString())
                .isEqualTo("Anna Ek");
    }

    @Test
    @Order(4)
    void whatIsNotUnderstoodOrCannotBeDoneIsAProblemWithAReason() throws Exception {
        assertThat(described
                        .check("POST", PLANS, post(PLANS, "not json"))
                        .get("code")
                        .getAsString())
                .isEqualTo("JSON");
        assertThat(described.check("POST", PLANS, post(PLANS, "{}")).get("code").getAsString())
                .isEqualTo("UNREADABLE");
        assertThat(described
                        .check("POST", PLANS, post(PLANS, changes("explode", "podcast")))
                        .get("detail")
                        .getAsString())
                .contains("explode");
        assertThat(described
                        .check("POST", PLANS, post(PLANS, changes("install", "podcast")))
                        .get("code")
                        .getAsString())
                .isEqualTo("NOT_APPLICABLE");
        JsonObject same = described.check("GET", MODULES + "/-/state", get(MODULES + "/-/state"));
        HttpResponse<String> nothing = post(PLANS, "{\"desired\":" + same + "}");
        assertThat(nothing.statusCode()).isEqualTo(200);
        assertThat(described.check("POST", PLANS, nothing).getAsJsonArray("steps"))
                .isEmpty();
        assertThat(post(PLANS, changes("install", "19121212-1212")).statusCode())
                .isEqualTo(422);
        assertThat(post(PLANS, " ".repeat((64 << 10) + 1)).statusCode()).isEqualTo(413);
    }

    @Test
    @Order(5)
    void aPlanThatNoLongerHoldsIsRefusedWithTheDifferenceOnAllThreeFaces() throws Exception {
        HttpResponse<String> planned = post(PLANS, changes("remove", "podcast"));
        String address = planned.headers().firstValue("Location").orElseThrow();
        String hash = address.substring(address.lastIndexOf('/') + 1);
        new Moduler(anna).change("pause", "podcast");

        JsonObject stale = described.check("POST", address + "/apply", post(address + "/apply", ""));
        assertThat(stale.get("code").getAsString()).isEqualTo("STALE");
        assertThat(stale.getAsJsonArray("moved")).hasSize(1);
        assertThat(stale.getAsJsonArray("moved")
                        .get(0)
                        .getAsJsonObject()
                        .get("detail")
                        .getAsString())
                .isEqualTo("Forskningspodd pausades.");
        HttpResponse<String> page = anna.get("/moduler/plan/" + hash);
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(Html.main(page.body())).contains("Något har ändrats", "Forskningspodd pausades.");
        CommandLine.Ended refused = CommandLine.swedish("modules", "apply", hash, "--home", home.toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("Forskningspodd pausades.");

        Html.Form again = Html.forms(page.body()).stream()
                .filter(form -> form.action().equals("/moduler/plan"))
                .findFirst()
                .orElseThrow();
        HttpResponse<String> fresh = anna.follow(anna.post(again.action(), again.fields()));
        assertThat(fresh.statusCode()).isEqualTo(200);
        assertThat(Html.main(fresh.body())).contains("Ta bort");
        new Moduler(anna).carryOut(fresh.body());
    }

    @Test
    @Order(6)
    void aBrowserNeedsAPageOfOursAndNothingCrossesSites() throws Exception {
        String wish = changes("install", "podcast");
        for (String[] headers : new String[][] {
            {},
            {"Origin", "https://evil.example", "X-CSRF-Token", anna.csrf()},
            {"Sec-Fetch-Site", "cross-site", "X-CSRF-Token", anna.csrf()},
            {"Origin", anna.origin()},
            {"Origin", anna.origin(), "X-CSRF-Token", "wrong"}
        }) {
            HttpResponse<String> refused =
                    anna.ask("POST", PLANS, BodyPublishers.ofString(wish), BodyHandlers.ofString(), headers);
            assertThat(described.check("POST", PLANS, refused).get("code").getAsString())
                    .as(String.join(" ", headers))
                    .isEqualTo("SITE");
        }
        HttpResponse<String> ours = anna.ask(
                "POST",
                PLANS,
                BodyPublishers.ofString(wish),
                BodyHandlers.ofString(),
                "Origin",
                anna.origin(),
                "X-CSRF-Token",
                anna.csrf());
        assertThat(ours.statusCode()).as(ours.body()).isEqualTo(201);
    }

    @Test
    @Order(7)
    void aProgramReadsAndExportsWhatARemovedModuleKept() throws Exception {
        String data = MODULES + "/podcast/data";
        JsonObject kept = described.check("GET", data, get(data));
        assertThat(kept.get("standing").getAsString()).isEqualTo("REMOVED");
        assertThat(kept.getAsJsonArray("sets")).isNotEmpty();
        JsonObject rows = described.check("GET", data + "/channel", get(data + "/channel"));
        assertThat(rows.getAsJsonArray("values")).hasSize(1);
        assertThat(described
                        .check("GET", data + "/channel", get(data + "/channel?search=finnsinte&page=2"))
                        .getAsJsonArray("values"))
                .isEmpty();
        assertThat(described
                        .check("GET", data + "/nothing", get(data + "/nothing"))
                        .get("code")
                        .getAsString())
                .isEqualTo("KEPT");
        assertThat(Html.main(anna.get("/drift/handelser").body())).contains("läste sparade uppgifter i");

        HttpResponse<byte[]> zip = program.bytes(MODULES + "/podcast/export", "Authorization", "Bearer " + key);
        assertThat(zip.statusCode()).isEqualTo(200);
        described.saved(MODULES + "/{id}/export", zip);
        assertThat(new String(zip.body(), 0, 2, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PK");
        assertThat(get(MODULES + "/nothing/export").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(8)
    void aPurgeIsOrderedByItsPlanRefusedWithTheDifferenceAndCalledOff() throws Exception {
        String purge = MODULES + "/podcast/purge";
        JsonObject plan = described.check("GET", purge, get(purge));
        assertThat(plan.get("possible").getAsBoolean()).as(plan.toString()).isTrue();
        String hash = plan.get("plan").getAsString();
        assertThat(Html.main(anna.get(plan.get("page").getAsString()).body())).contains("Gallra uppgifter i");
        assertThat(described
                        .check("POST", purge, post(purge, order(hash, "enligt plan")))
                        .get("detail")
                        .getAsString())
                .contains("SN 2026/114");

        new Moduler(anna).change("install", "podcast");
        new Podcast(anna).published("Ett till", "ett.mp3", Sound.mp3());
        new Moduler(anna).change("remove", "podcast");
        JsonObject stale = described.check("POST", purge, post(purge, order(hash, "SN 2026/114")));
        assertThat(stale.get("code").getAsString()).isEqualTo("STALE");
        assertThat(stale.getAsJsonArray("moved").toString()).contains("Rader när planen gjordes: 1. Nu: 3.");
        HttpResponse<String> shared = anna.get(plan.get("page").getAsString());
        assertThat(shared.statusCode()).isEqualTo(409);
        assertThat(Html.main(shared.body())).contains("Rader när planen gjordes: 1. Nu: 3.");
        CommandLine.Ended refused = CommandLine.swedish(
                "modules", "purge", "podcast", "--plan", hash, "--apply", "--home", home.toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("Rader när planen gjordes: 1. Nu: 3.");
        CommandLine.Ended planned =
                CommandLine.swedish("modules", "plan", "purge", "podcast", "--home", home.toString());
        String now = described.check("GET", purge, get(purge)).get("plan").getAsString();
        assertThat(planned.out()).contains("/gallring/plan/" + now);

        HttpResponse<String> ordered = post(purge, order(now, "SN 2026/114"));
        assertThat(ordered.statusCode()).as(ordered.body()).isEqualTo(201);
        described.check("POST", purge, ordered);
        String where = ordered.headers().firstValue("Location").orElseThrow();
        assertThat(described.check("GET", where, get(where)).get("state").getAsString())
                .isEqualTo("PLANNED");
        assertThat(described
                        .check("GET", MODULES + "/-/purges", get(MODULES + "/-/purges"))
                        .getAsJsonArray("purges"))
                .hasSize(1);
        assertThat(described
                        .check("POST", where + "/cancel", post(where + "/cancel", ""))
                        .get("state")
                        .getAsString())
                .isEqualTo("CANCELLED");
        assertThat(described
                        .check("POST", where + "/cancel", post(where + "/cancel", ""))
                        .get("code")
                        .getAsString())
                .isEqualTo("PURGE_TOO_LATE");
        assertThat(Rows.counts(home)).containsEntry("podcast_episode", 2L);
    }

    @Test
    @Order(9)
    void aProgramSaysWhereModulesComeFrom() throws Exception {
        String repositories = MODULES + "/-/repositories";
        int before = described
                .check("GET", repositories, get(repositories))
                .getAsJsonArray("repositories")
                .size();
        Path stick = Files.createDirectories(home.resolveSibling(home.getFileName() + "-sticka"));
        String wish = "{\"name\":\"Stickan\",\"address\":\"" + stick + "\",\"prefixes\":[\"stick-\"]}";
        HttpResponse<String> added = post(repositories, wish);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        described.check("POST", repositories, added);
        String one = added.headers().firstValue("Location").orElseThrow();
        assertThat(described
                        .check("POST", repositories, post(repositories, "{\"name\":\"Utan adress\"}"))
                        .get("code")
                        .getAsString())
                .isEqualTo("MEMBER");
        for (String act : List.of("earlier", "later", "off", "on", "read")) {
            described.check("POST", one, post(one, "{\"act\":\"" + act + "\"}"));
        }
        assertThat(described
                        .check("POST", one, post(one, "{\"act\":\"bind\",\"prefixes\":[\"usb-\"]}"))
                        .getAsJsonArray("prefixes")
                        .toString())
                .isEqualTo("[\"usb-\"]");
        assertThat(described
                        .check("POST", one, post(one, "{\"act\":\"explode\"}"))
                        .get("code")
                        .getAsString())
                .isEqualTo("ACT");
        assertThat(described
                        .check("POST", one, post(one, "{\"act\":\"remove\"}"))
                        .getAsJsonArray("repositories"))
                .hasSize(before);
        assertThat(described.check("GET", one, get(one)).get("code").getAsString())
                .isEqualTo("REPOSITORY");
    }

    @Test
    @Order(10)
    void aRunThatHasEndedIsNotCancelled() throws Exception {
        String cancel = applied + "/cancel";
        JsonObject late = described.check("POST", cancel, post(cancel, ""));
        assertThat(late.get("code").getAsString()).isEqualTo("TOO_LATE");
    }

    @Test
    @Order(11)
    void aKeyThatWasEndedOpensNothingAndIsInNoFileOfTheInstallation() throws Exception {
        String page = anna.get("/mitt-konto/nycklar").body();
        assertThat(page).contains("Användes senast");
        String id = page.replaceAll("(?s).*name=\"avsluta\" value=\"([^\"]+)\".*", "$1");
        assertThat(anna.post("/mitt-konto/nycklar", Map.of("avsluta", id)).statusCode())
                .isEqualTo(303);

        assertThat(get(MODULES).statusCode()).isEqualTo(401);
        assertThat(Canary.seen(home, List.of(key))).isEmpty();
        assertThat(applied).isNotEmpty();
        assertThat(described.unseen()).as("described, and never asked here").isEmpty();
    }

    /** A change is planned for tomorrow, told, and called off; a time that has been or is none is refused. */
    private static void planLater() throws Exception {
        String plan = post(PLANS, changes("pause", "podcast"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String later = plan + "/schedule";
        HttpResponse<String> past = post(later, "{\"at\": \"2026-01-01T18:00\"}");
        assertThat(past.statusCode()).as(past.body()).isEqualTo(422);
        described.check("POST", later, past);
        HttpResponse<String> none = post(later, "{\"at\": \"i morgon\"}");
        assertThat(none.statusCode()).as(none.body()).isEqualTo(400);
        described.check("POST", later, none);
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        HttpResponse<String> planned = post(later, "{\"at\": \"" + tomorrow + "\"}");
        assertThat(planned.statusCode()).as(planned.body()).isEqualTo(201);
        JsonObject scheduled = described.check("POST", later, planned);
        String where = planned.headers().firstValue("Location").orElseThrow();
        assertThat(described.check("GET", where, get(where)).getAsJsonObject("scheduled"))
                .isEqualTo(scheduled);
        assertThat(Instant.parse(scheduled.get("at").getAsString())).isEqualTo(tomorrow);

        String cancel = where + "/" + scheduled.get("id").getAsString() + "/cancel";
        JsonObject after = described.check("POST", cancel, post(cancel, ""));
        assertThat(after.get("scheduled").isJsonNull()).isTrue();
        HttpResponse<String> twice = post(cancel, "");
        assertThat(twice.statusCode()).isEqualTo(404);
        described.check("POST", cancel, twice);
    }

    private static void carryOut(String plan) throws Exception {
        HttpResponse<String> begun = post(plan + "/apply", "");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        described.check("POST", plan + "/apply", begun);
        applied = begun.headers().firstValue("Location").orElseThrow();
        JsonObject run = Await.answer(
                "the end of the run",
                Duration.ofSeconds(60),
                () -> described.check("GET", applied, get(applied)),
                each -> each.get("ended").getAsBoolean());
        assertThat(run.get("succeeded").getAsBoolean()).as(run.toString()).isTrue();
    }

    private static String order(String plan, String decision) {
        return "{\"plan\":\"%s\",\"sets\":[\"channels\",\"episodes\"],\"decision\":\"%s\",\"day\":\"2026-11-02\""
                        .formatted(plan, decision)
                + ",\"decidedBy\":\"Socialnämnden\",\"days\":30}";
    }

    private static HttpResponse<String> makeKey(Person person, String name) throws Exception {
        return person.post("/mitt-konto/nycklar", Map.of("namn", name, "dagar", "90", "password", Person.PASSWORD));
    }

    private static String secret(String page) {
        return page.replaceAll("(?s).*value=\"(samverkstad_[A-Za-z0-9_-]{43})\".*", "$1");
    }

    private static String changes(String verb, String module) {
        return "{\"changes\":[{\"verb\":\"" + verb + "\",\"module\":\"" + module + "\"}]}";
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return program.get(path, "Authorization", "Bearer " + key);
    }

    private static HttpResponse<String> post(String path, String body) throws Exception {
        return program.ask(
                "POST",
                path,
                BodyPublishers.ofString(body),
                BodyHandlers.ofString(),
                List.of("Authorization", "Bearer " + key, "Content-Type", "application/json")
                        .toArray(String[]::new));
    }
}
