package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.acceptance.Colleagues.Colleague;
import se.samverkstad.api.people.RoleKeys;

/**
 * Every address that the running product says it has, asked by everyone there is. What must come back follows from the
 * permission that the address declares and from the roles that the page <i>Roller och behörigheter</i> shows for it.
 */
final class RouteMatrixIT {
    private static final Pattern BOX = Pattern.compile("<input\\b([^>]*type=\"checkbox\"[^>]*)>");
    private static final String GUEST = "guest who joined by a link";
    private static final String REFUSED = "Du har inte behörighet";

    @TempDir
    static Path home;

    private static Server server;
    private static Person anna;
    private static final Map<String, Visitor> visitors = new LinkedHashMap<>();
    private static final Map<String, String> ids = new LinkedHashMap<>();
    private static List<Route> routes = List.of();
    private static Set<String> endpoints = Set.of();
    private static Map<String, Set<String>> holders = Map.of();
    private static Map<String, String> places = Map.of();

    /** @param roles what they hold somewhere at the time; {@code all} marks the administrator */
    private record Visitor(Person browser, boolean signedIn, boolean all, Set<String> roles) {}

    private record Route(String pattern, String kind, String permission) {
        String path() {
            String path = pattern;
            for (Map.Entry<String, String> place : places.entrySet()) {
                path = path.replace("{" + place.getKey() + "}", place.getValue());
            }
            return path.replaceAll("\\{[^}]*}", "finns-inte");
        }
    }

    @BeforeAll
    static void start() throws Exception {
        server = Server.start(home);
        anna = Person.first(server);
        server.change("install", "podcast", null);
        Podcast podcast = new Podcast(anna);
        String channel = podcast.channel();
        String slug = channel.substring(channel.lastIndexOf('/') + 1);
        String episode = podcast.published("Ett avsnitt", "ett.mp3", Sound.mp3());
        String id = episode.substring(episode.lastIndexOf('/') + 1);
        places = Map.of("channel", slug, "episode", id, "name", "ett-avsnitt.mp3", "kapitel", "felsokning");
        decideMore();
        invite();
        JsonObject said = server.control("routes", new JsonObject());
        List<Route> all = new ArrayList<>();
        for (JsonElement each : said.getAsJsonArray("routes")) {
            JsonObject route = each.getAsJsonObject();
            all.add(new Route(
                    route.get("pattern").getAsString(),
                    route.get("kind").getAsString(),
                    route.get("permission").getAsString()));
        }
        routes = List.copyOf(all);
        endpoints = new TreeSet<>();
        for (JsonElement each : said.getAsJsonArray("endpoints")) {
            endpoints.add(each.getAsJsonObject().get("path").getAsString());
        }
        holders = shown();
    }

    /** So that no permission stands with the administrator alone: the secretary may give roles. */
    private static void decideMore() throws Exception {
        String page = anna.get("/enheter/roller").body();
        List<String> pairs = new ArrayList<>();
        boxes(page).forEach((permission, roles) -> {
            pairs.add("behorighet=" + permission);
            roles.forEach(role -> pairs.add(permission + "=" + role));
        });
        pairs.add("roles.manage=" + RoleKeys.SECRETARY);
        pairs.add("_csrf=" + anna.csrf());
        HttpResponse<String> saved = anna.ask(
                "POST",
                "/enheter/roller",
                BodyPublishers.ofString(String.join("&", pairs)),
                BodyHandlers.ofString(),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Origin",
                anna.origin());
        assertThat(saved.statusCode()).as(Html.main(saved.body())).isEqualTo(303);
    }

    private static void invite() throws Exception {
        Colleagues colleagues = new Colleagues(server, anna);
        String north = colleagues.unit("Norr");
        visitors.put("signed out", new Visitor(Person.guest(server), false, false, Set.of()));
        for (String role : RoleKeys.ALL) {
            Colleague colleague = colleagues.invited(role, role, "");
            ids.put(role, colleague.id());
            visitors.put(role, holding(colleague.browser(), role));
        }
        visitors.put("administrator", new Visitor(anna, true, true, Set.of()));
        visitors.put(
                "unit manager of another unit",
                holding(
                        colleagues
                                .invited("annan.chef", RoleKeys.UNIT_MANAGER, north)
                                .browser(),
                        RoleKeys.UNIT_MANAGER));
        Colleague late = colleagues.invited("sen", RoleKeys.EDITOR, "");
        expire(late.id());
        visitors.put("expired", new Visitor(late.browser(), true, false, Set.of()));
        Colleague away = colleagues.invited("borta", RoleKeys.EDITOR, "");
        Colleague deputy = colleagues.invited("vikarie", "", "");
        String today = LocalDate.now(ZoneId.of("Europe/Stockholm")).toString();
        HttpResponse<String> named = anna.post(
                "/enheter/person/" + away.id() + "/roller",
                Map.of("ersattare", "vikarie", "ersatter-fran", today, "ersatter-till", "2999-12-31", "act", "ersatt"));
        assertThat(named.statusCode()).as(Html.main(named.body())).isEqualTo(303);
        visitors.put("deputy of an editor", holding(deputy.browser(), RoleKeys.EDITOR));
        visitors.put("no role", new Visitor(colleagues.invited("ny", "", "").browser(), true, false, Set.of()));
        Person guest = colleagues.guest("Blåsippan", north);
        visitors.put(GUEST, holding(guest, RoleKeys.CITIZEN_REPRESENTATIVE));
        visitors.put("session ended", new Visitor(endedSession(), false, false, Set.of()));
    }

    private static Visitor holding(Person browser, String role) {
        return new Visitor(browser, true, false, Set.of(role));
    }

    /** Nobody can give a role for the past, and no test waits for midnight. */
    private static void expire(String person) throws Exception {
        try (Connection connection = Rows.sqlite(home);
                PreparedStatement update = connection.prepareStatement(
                        "update " + table(connection) + " set first_day = '2020-01-01', last_day = '2020-01-31'"
                                + " where lower(cast(person as text)) = ?")) {
            update.setString(1, person);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static String table(Connection connection) throws Exception {
        try (var found = connection
                .createStatement()
                .executeQuery("select name from sqlite_master where type = 'table' and name like '%assignment'")) {
            assertThat(found.next()).isTrue();
            return found.getString(1);
        }
    }

    /** An administrator's, so that everything would be open to it if it went on. */
    private static Person endedSession() throws Exception {
        Person person = Person.signedIn(server);
        String kept = person.cookieHeader();
        assertThat(person.post("/logga-ut", Map.of("_csrf", person.csrf())).statusCode())
                .isEqualTo(303);
        return Person.guest(server).carrying(kept);
    }

    /** Which roles have each permission, as the page shows it. */
    private static Map<String, Set<String>> shown() throws Exception {
        return boxes(anna.get("/enheter/roller").body());
    }

    private static Map<String, Set<String>> boxes(String page) {
        Map<String, Set<String>> holders = new TreeMap<>();
        Matcher box = BOX.matcher(page);
        while (box.find()) {
            Map<String, String> attributes = Html.attributes(box.group(1));
            Set<String> roles = holders.computeIfAbsent(attributes.get("name"), key -> new TreeSet<>());
            if (attributes.containsKey("checked")) {
                roles.add(attributes.get("value"));
            }
        }
        return holders;
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void thePageShowsWhatTheModuleProposedAndWhatWasDecided() {
        assertThat(holders.get("podcast.edit")).containsExactly(RoleKeys.EDITOR);
        assertThat(holders.get("podcast.read"))
                .contains(RoleKeys.READER, RoleKeys.UNIT_MANAGER)
                .doesNotContain(RoleKeys.LOG_REVIEWER, RoleKeys.SYSTEM_MANAGER, RoleKeys.CITIZEN_REPRESENTATIVE);
        assertThat(holders.get("roles.manage")).containsExactly(RoleKeys.SECRETARY);
        assertThat(holders.get("audit.review")).containsExactly(RoleKeys.LOG_REVIEWER);
        assertThat(holders.get("modules.manage")).containsExactly(RoleKeys.SYSTEM_MANAGER);
    }

    @Test
    void everyPermissionThatAnAddressDeclaresCanBeDecidedOn() {
        assertThat(routes).allSatisfy(route -> {
            if (!route.permission().equals("public") && !route.permission().equals("signed-in")) {
                assertThat(holders).as(route.toString()).containsKey(route.permission());
            }
            assertThat(route.permission().equals("public"))
                    .isEqualTo(route.kind().equals("PUBLIC"));
        });
    }

    @Test
    void everyAddressAnswersEveryoneAsItDeclares() throws Exception {
        int cells = 0;
        int open = 0;
        for (Route route : routes) {
            for (Map.Entry<String, Visitor> visitor : visitors.entrySet()) {
                boolean may = may(route, visitor.getValue());
                String cell = route + " by " + visitor.getKey();
                ask(route, visitor.getValue(), may, cell);
                cells++;
                open += may ? 1 : 0;
            }
        }
        assertThat(cells).isEqualTo(routes.size() * visitors.size());
        assertThat(visitors).hasSizeGreaterThanOrEqualTo(RoleKeys.ALL.size() + 6);
        Figures.write("matrix", "routes %d × visitors %d = %d, open %d", routes.size(), visitors.size(), cells, open);
    }

    private static boolean may(Route route, Visitor visitor) {
        return switch (route.permission()) {
            case "public" -> true;
            case "signed-in" -> visitor.signedIn();
            default ->
                visitor.all()
                        || visitor.roles().stream()
                                .anyMatch(holders.getOrDefault(route.permission(), Set.of())::contains);
        };
    }

    private static void ask(Route route, Visitor visitor, boolean may, String cell) throws Exception {
        Person browser = visitor.browser();
        boolean action = route.kind().equals("ACTION");
        HttpResponse<String> answer = action
                ? browser.post(route.path(), Map.of("version", "0"), "Origin", browser.origin(), "X-CSRF-Token", "")
                : browser.get(route.path());
        if (action && visitor.signedIn()) {
            answer = browser.post(route.path(), Map.of("_csrf", browser.csrf(), "version", "0"));
        }
        if (may) {
            assertThat(answer.statusCode()).as(cell).isIn(action ? List.of(303, 404, 409, 422) : List.of(200, 404));
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as(cell)
                    .doesNotStartWith("/logga-in");
        } else if (visitor.signedIn()) {
            assertThat(answer.statusCode()).as(cell).isEqualTo(403);
            assertThat(Html.main(answer.body())).as(cell).contains(REFUSED);
        } else {
            assertThat(answer.statusCode()).as(cell).isIn(action ? List.of(303, 403) : List.of(303));
            if (answer.statusCode() == 303) {
                assertThat(Person.location(answer)).as(cell).startsWith("/logga-in?till=");
            }
        }
    }

    /** A guest sees what everyone who has signed in sees of the workbench itself, and of people, modules and content nothing. */
    @Test
    void aGuestSeesOnlyWhatEveryoneSeesUntilTheirRoleIsGivenMore() throws Exception {
        Visitor guest = Objects.requireNonNull(visitors.get(GUEST));
        List<String> open = routes.stream()
                .filter(route -> !route.permission().equals("public"))
                .filter(route -> may(route, guest))
                .map(Route::permission)
                .distinct()
                .toList();
        assertThat(open).containsExactly("signed-in");
        assertThat(holders)
                .noneSatisfy((permission, roles) ->
                        assertThat(roles).as(permission).contains(RoleKeys.CITIZEN_REPRESENTATIVE));
        String start = guest.browser().get("/").body();
        assertThat(Html.main(start)).contains("Blåsippan", "Medborgarföreträdare");
        assertThat(start).doesNotContain("href=\"/enheter", "href=\"/podcast", "href=\"/moduler", "href=\"/drift");
    }

    /** Else a link to a new password would be a way to everything that the other one may. */
    @Test
    void whoAdministersByARoleOpensNoAccountThatMayMore() throws Exception {
        Person manager =
                Objects.requireNonNull(visitors.get(RoleKeys.SYSTEM_MANAGER)).browser();
        String administrator = administrator();
        for (String guarded : List.of(administrator, ids.get(RoleKeys.SECRETARY), ids.get(RoleKeys.LOG_REVIEWER))) {
            String page = "/enheter/person/" + guarded;
            for (Map.Entry<String, String> act : Map.of(
                            "bjud-in", page, "avsluta", page, "nollstall", page + "/inloggning")
                    .entrySet()) {
                HttpResponse<String> answer = manager.post(act.getValue(), Map.of("act", act.getKey()));
                assertThat(answer.statusCode()).as(act.toString()).isEqualTo(422);
                assertThat(Html.main(answer.body()))
                        .contains("Bara den som själv förvaltar systemet")
                        .doesNotContain("/inbjudan/");
            }
        }
        HttpResponse<String> link =
                manager.post("/enheter/person/" + ids.get(RoleKeys.READER), Map.of("act", "bjud-in"));
        assertThat(link.body()).contains("/inbjudan/");
    }

    private static String administrator() throws Exception {
        Matcher person = Pattern.compile("/enheter/person/([0-9a-f-]{36})\"[^>]*>Anna Ek")
                .matcher(anna.get("/enheter?flik=personer").body());
        assertThat(person.find()).isTrue();
        return person.group(1);
    }

    /** What a GET of each of the workbench's own endpoints answers to whoever is signed out, and to whoever is signed in. */
    @Test
    void theWorkbenchsOwnEndpointsAreAllAccountedFor() throws Exception {
        Map<String, List<Integer>> expected = new HashMap<>();
        expected.put("/static/", List.of(404, 404));
        expected.put("/tema/", List.of(404, 404));
        expected.put("/health/live", List.of(200, 200));
        expected.put("/health/ready", List.of(200, 200));
        expected.put("/logga-in", List.of(200, 303));
        expected.put("/logga-ut", List.of(405, 405));
        expected.put("/logga-in-med/", List.of(404, 303)); // no organisation
        expected.put("/logga-in-svar/", List.of(404, 404));
        expected.put("/logga-ut-svar/", List.of(405, 405));
        expected.put("/kom-igang", List.of(410, 410));
        expected.put("/inbjudan/", List.of(410, 410));
        expected.put("/inbjuden/", List.of(410, 410));
        expected.put("/mitt-konto/lamna", List.of(303, 404)); // a guest's is looked at below
        expected.put("/prova-som", List.of(404, 404));
        expected.put("/utkast/", List.of(405, 405));
        expected.put("/mitt-konto", List.of(303, 200));
        expected.put("/logga-in/kod", List.of(303, 303)); // nobody is half signed in
        expected.put("/logga-in/tva-steg", List.of(303, 303));
        expected.put("/logotyp", List.of(404, 404)); // there is none
        expected.put("/mitt-konto/losenord", List.of(303, 200));
        expected.put("/mitt-konto/tva-steg", List.of(303, 200));
        expected.put("/mitt-konto/nycklar", List.of(303, 200));
        expected.put("/mitt-konto/adresser", List.of(303, 200));
        expected.put("/adress/", List.of(410, 410)); // its own addresses: PersonalAddressesIT
        expected.put("/api/", List.of(401, 404)); // its own addresses: ModuleApiIT
        expected.put("/mitt-konto/uppgifter", List.of(303, 200));
        expected.put("/mitt-konto/uppgifter.zip", List.of(303, 200));
        expected.put("/uppgifter/", List.of(404, 404)); // a module that was never here
        expected.put("/modulbilder/", List.of(404, 404)); // no picture is called nothing
        expected.put("/avsluta-brev/", List.of(200, 200)); // the same for a secret that nobody has
        expected.put("/glomt-losenord", List.of(200, 200));
        expected.put("/nytt-losenord/", List.of(410, 410));
        expected.put("/mitt-konto/inloggningar", List.of(405, 405));
        Map<String, String> wrong = new TreeMap<>();
        for (String endpoint : endpoints) {
            if (endpoint.equals("/handelser")) {
                continue; // looked at below
            }
            for (Map.Entry<String, Visitor> each : visitors.entrySet()) {
                List<Integer> both = expected.getOrDefault(endpoint, List.of(0, 0));
                int got = each.getValue()
                        .browser()
                        .get(endpoint + (endpoint.endsWith("/") ? "finns-inte" : ""))
                        .statusCode();
                if (endpoint.equals("/mitt-konto/lamna") && each.getKey().equals(GUEST)) {
                    both = List.of(303, 200);
                }
                if (got != both.get(each.getValue().signedIn() ? 1 : 0)) {
                    wrong.put(endpoint + " by " + each.getKey(), Integer.toString(got));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void onlyWhoIsSignedInHearsOfEvents() throws Exception {
        for (Map.Entry<String, Visitor> each : visitors.entrySet()) {
            var answer = each.getValue()
                    .browser()
                    .ask("GET", "/handelser", BodyPublishers.noBody(), BodyHandlers.ofInputStream());
            try (var stream = answer.body()) {
                assertThat(stream).isNotNull();
                assertThat(answer.statusCode())
                        .as(each.getKey())
                        .isEqualTo(each.getValue().signedIn() ? 200 : 204);
            }
        }
    }

    /** Commands ask for no role: whoever can open the socket owns the installation, and nobody else can. */
    @Test
    void commandsAreForTheOwnerOfTheHome() throws Exception {
        try (var files = Files.walk(home)) {
            List<Path> sockets = files.filter(
                            file -> Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file))
                    .toList();
            assertThat(sockets).isNotEmpty();
            for (Path socket : sockets) {
                boolean folder = PosixFilePermissions.toString(Files.getPosixFilePermissions(socket.getParent()))
                        .endsWith("------");
                boolean own = PosixFilePermissions.toString(Files.getPosixFilePermissions(socket))
                        .endsWith("------");
                assertThat(folder || own).as(socket.toString()).isTrue();
            }
        }
    }
}
