package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.acceptance.Colleagues.Colleague;
import se.samverkstad.api.people.RoleKeys;

/**
 * Each thing that matters for security is on the record once, with who, when and what about (ASVS 16.2.1, 16.3.1–16.3.3):
 * after each step the rows that came are exactly those named.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class EachOnceIT {
    @TempDir
    static Path home;

    private static Server server;
    private static Person anna;
    private static Colleagues colleagues;
    private static String annasId = "";
    private static long seen;
    private static int steps;

    /** A row of the record. */
    private record Entry(String kind, String by, String at, String target) {}

    private interface Step {
        void run() throws Exception;
    }

    @BeforeAll
    static void start() throws Exception {
        server = Server.start(home);
        anna = Person.first(server);
        colleagues = new Colleagues(server, anna);
        colleagues.unit("Norr");
        List<Entry> before = fresh();
        annasId = before.get(before.size() - 1).by();
    }

    @AfterAll
    static void stop() {
        server.close();
        assertThat(steps).as("steps that were looked at").isGreaterThanOrEqualTo(25);
    }

    private static List<Entry> fresh() throws Exception {
        List<Entry> entries = new ArrayList<>();
        try (Connection connection = Rows.sqlite(home);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select number, kind, by_id, at, target from people_audit where number > " + seen
                                + " order by number")) {
            while (rows.next()) {
                seen = rows.getLong(1);
                entries.add(new Entry(rows.getString(2), rows.getString(3), rows.getString(4), rows.getString(5)));
            }
        }
        return entries;
    }

    /** @param by the id of whom it is to stand under; empty for nobody who is known */
    private static void once(String by, List<String> kinds, Step step) throws Exception {
        fresh();
        Instant before = Instant.now().minusMillis(1);
        step.run();
        List<Entry> came = fresh();

        assertThat(came).extracting(Entry::kind).containsExactlyInAnyOrderElementsOf(kinds);
        assertThat(came).allSatisfy(entry -> {
            assertThat(entry.by()).as(entry.kind()).isEqualTo(by);
            assertThat(Instant.parse(entry.at())).isBetween(before, Instant.now());
            assertThat(entry.at()).endsWith("Z");
        });
        steps += kinds.size();
    }

    private static void once(String kind, Step step) throws Exception {
        once(annasId, List.of(kind), step);
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(Html.main(answer.body())).isIn(200, 303);
    }

    private static Map<String, String> form(String page, String action, String... more) throws Exception {
        Map<String, String> fields = new HashMap<>(Html.forms(anna.get(page).body()).stream()
                .filter(each -> each.action().equals(action))
                .max(Comparator.comparingInt(each -> each.fields().size()))
                .orElseThrow()
                .fields());
        fields.remove("_csrf");
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    private static String tomorrow() {
        return java.time.LocalDate.now(java.time.ZoneId.of("Europe/Stockholm"))
                .plusDays(1)
                .toString();
    }

    private static void send(String page, String... more) throws Exception {
        done(anna.post(page, form(page, page, more)));
    }

    @Test
    @Order(1)
    void unitsAndPersons() throws Exception {
        once("unit.added", () -> colleagues.unit("Söder"));
        String south = idOf("Söder");
        once("unit.changed", () -> send("/enheter/enhet/" + south, "enhet", "Sydost", "act", "spara"));
        once("unit.removed", () -> send("/enheter/enhet/" + south, "act", "ta-bort"));

        once("person.added", () -> done(anna.post("/enheter/person/ny", person("cecilia", "act", "spara"))));
        once(
                annasId,
                List.of("person.added", "person.invited"),
                () -> done(anna.post("/enheter/person/ny", person("bjorn", "act", "bjud-in"))));
        Colleague david = colleagues.invited("david", "", "");
        assertThat(fresh()).extracting(Entry::kind, Entry::by).contains(tuple("invitation.accepted", david.id()));
        String page = "/enheter/person/" + david.id();
        once("person.changed", () -> send(page, "namn", "David Ek", "act", "spara"));
        once("account.session-ended", () -> done(anna.post(page + "/inloggning", Map.of("act", "logga-ut"))));
        once("administrator.given", () -> send(page, "forvaltar", "ja", "act", "spara"));
        Map<String, String> without = form(page, page, "act", "spara");
        without.remove("forvaltar");
        once("administrator.taken", () -> done(anna.post(page, without)));
        once("person.ended", () -> send(page, "act", "avsluta"));
    }

    private static Map<String, String> person(String name, String... more) {
        Map<String, String> fields = new HashMap<>(Map.of("namn", name, "inloggning", name, "enhet", "", "roll", ""));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    private static String idOf(String name) throws Exception {
        try (Connection connection = Rows.sqlite(home);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from people_unit where name = '" + name + "'")) {
            assertThat(rows.next()).as(name).isTrue();
            return rows.getString(1);
        }
    }

    @Test
    @Order(2)
    void rolesAndPermissions() throws Exception {
        Colleague eva = colleagues.invited("eva", "", "");
        String roles = "/enheter/person/" + eva.id() + "/roller";
        once(
                "role.assigned",
                () -> done(anna.post(
                        roles, Map.of("roll", RoleKeys.EDITOR, "galler", "", "fran", "2026-01-01", "act", "ge"))));
        Map<String, String> end = ending(eva, "avsluta");
        once("role.ended", () -> done(anna.post(roles, end)));
        once(
                "deputy.named",
                () -> done(anna.post(
                        roles,
                        Map.of(
                                "ersattare", "anna",
                                "ersatter-fran", "2026-01-01",
                                "ersatter-till", "2999-12-31",
                                "act", "ersatt"))));
        Map<String, String> deputy = ending(eva, "ersatt-avsluta");
        once("deputy.ended", () -> done(anna.post(roles, deputy)));
        once("role.renamed", () -> send("/enheter/roller/" + RoleKeys.EDITOR, "namn", "Poddredaktör"));
        once("permission.granted", () -> permit("roles.manage=" + RoleKeys.SECRETARY));
        once("permission.withdrawn", () -> permit(""));
    }

    /** The form beside what the person has, which names it by an id. */
    private static Map<String, String> ending(Colleague colleague, String act) throws Exception {
        String page = anna.get("/enheter/person/" + colleague.id()).body();
        String id = Html.forms(page).stream()
                .map(form -> form.fields().getOrDefault("id", ""))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElseThrow();
        return Map.of("id", id, "act", act);
    }

    /** Chooses exactly that for who may give roles. */
    private static void permit(String chosen) throws Exception {
        anna.get("/enheter/roller");
        done(anna.ask(
                "POST",
                "/enheter/roller",
                BodyPublishers.ofString("behorighet=roles.manage&" + chosen + "&_csrf=" + anna.csrf()),
                BodyHandlers.ofString(),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Origin",
                anna.origin()));
    }

    @Test
    @Order(3)
    void waysIn() throws Exception {
        Colleague frida = colleagues.invited("frida", "", "");
        once(
                frida.id(),
                List.of("access.refused"),
                () -> assertThat(frida.browser().get("/moduler").statusCode()).isEqualTo(403));
        once(
                frida.id(),
                List.of("account.signed-out"),
                () -> done(frida.browser()
                        .post("/logga-ut", Map.of("_csrf", frida.browser().csrf()))));
        Person again = Person.guest(server);
        once(frida.id(), List.of("account.signed-in"), () -> signIn(again, "frida", Person.PASSWORD, 303));
        Person wrong = Person.guest(server);
        once("", List.of("account.refused"), () -> signIn(wrong, "frida", "inte det här lösenordet", 422));
        once("", List.of("account.refused"), () -> signIn(wrong, "ingen.som.finns", "inte det här lösenordet", 422));
        again.get("/mitt-konto/losenord");
        once(
                frida.id(),
                List.of("account.password-changed"),
                () -> done(again.post(
                        "/mitt-konto/losenord",
                        Html.form(again.get("/mitt-konto/losenord").body(), "/mitt-konto/losenord")
                                .with(
                                        "old-password", Person.PASSWORD,
                                        "password", "en annan mening om sjöar",
                                        "again", "en annan mening om sjöar"))));
    }

    private static void signIn(Person person, String user, String password, int status) throws Exception {
        Map<String, String> fields =
                Html.form(person.get("/logga-in").body(), "/logga-in").with("user", user, "password", password);
        assertThat(person.post("/logga-in", fields).statusCode()).isEqualTo(status);
    }

    @Test
    @Order(3)
    void keysOfPrograms() throws Exception {
        String keys = "/mitt-konto/nycklar";
        once(
                "account.token-made",
                () -> done(anna.post(keys, Map.of("namn", "Natten", "dagar", "90", "password", Person.PASSWORD))));
        String id = anna.get(keys).body().replaceAll("(?s).*name=\"avsluta\" value=\"([^\"]+)\".*", "$1");
        once("account.token-ended", () -> done(anna.post(keys, Map.of("avsluta", id))));
        String addresses = "/mitt-konto/adresser";
        Map<String, String> wish = Map.of("till", "core/andringar", "password", Person.PASSWORD);
        once("account.address-made", () -> done(anna.post(addresses, wish)));
        once("account.address-replaced", () -> done(anna.post(addresses, wish)));
        once("account.address-revoked", () -> done(anna.post(addresses, Map.of("aterkalla", "core/andringar"))));
        once(
                "",
                List.of("account.token-refused"),
                () -> assertThat(Person.guest(server)
                                .get("/api/modules", "Authorization", "Bearer samverkstad_" + "A".repeat(43))
                                .statusCode())
                        .isEqualTo(401));
    }

    @Test
    @Order(4)
    void modulesAndWhatRunsThem() throws Exception {
        Moduler moduler = new Moduler(anna);
        fresh();
        moduler.change("install", "podcast");
        assertThat(fresh())
                .as("what the module proposes is granted by the system, once")
                .extracting(Entry::kind, Entry::by, Entry::target)
                .containsExactlyInAnyOrder(
                        tuple("permission.granted", "", "podcast.read"),
                        tuple("permission.granted", "", "podcast.edit"),
                        tuple("module.installed", annasId, "podcast"));
        once(
                "module.settings-changed",
                () -> send("/installningar/moduler/podcast", "se.samverkstad.podcast.episodes.per.page", "7"));
        String north = "/installningar/enheter/" + idOf("Norr");
        once("unit.settings-changed", () -> send(north, "podcast.se.samverkstad.podcast.episodes.per.page", "8"));
        String later = moduler.later("pause", "podcast");
        once("module.change-planned", () -> send(later, "dag", tomorrow(), "klockslag", "18:00"));
        once("module.change-called-off", () -> done(anna.post(Moduler.callOff(anna), Map.of())));
        once("module.paused", () -> moduler.change("pause", "podcast"));
        once("module.enabled", () -> moduler.change("enable", "podcast"));
        once("module.undone", () -> moduler.change("undo", "podcast"));
        once("module.removed", () -> moduler.change("remove", "podcast"));
        once("audit.read", () -> done(anna.get("/drift/handelser")));
        once("audit.reviewed", () -> send("/drift/granska", "act", "utan"));
        once("audit.exported", () -> done(anna.get("/drift/handelser/handelser.csv")));
        once("setting.changed", () -> send("/installningar/kontakt", "namn", "Kontaktcenter"));
    }
}
