package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.acceptance.Routes.Route;

/** Every address that is declared, asked by everyone there is: it answers as it is declared, and with every header. */
final class PermissionsIT {
    private static final String CSP = "Content-Security-Policy";

    @TempDir
    static Path home;

    private static Server server;
    private static Person anna;
    private static Person guest;
    private static String episode = "";
    private static String feed = "";
    private static String sound = "";
    private static Map<String, String> places = Map.of();

    @BeforeAll
    static void start() throws Exception {
        Server.offer(
                home,
                List.of(Fixtures.of("failing", "se.samverkstad.fixture.failing").archive("1.0.0")));
        server = Server.start(home);
        anna = Person.first(server);
        guest = Person.guest(server);
        server.change("install", "podcast", null);
        server.change("install", "failing", null);
        Podcast podcast = new Podcast(anna);
        String channel = podcast.channel();
        String slug = channel.substring(channel.lastIndexOf('/') + 1);
        episode = podcast.published("Ett avsnitt", "ett.mp3", Sound.mp3());
        String id = episode.substring(episode.lastIndexOf('/') + 1);
        feed = "/podcast/flode/" + slug;
        sound = "/podcast/ljud/" + id + "/ett-avsnitt.mp3";
        places = Map.of(
                "channel",
                slug,
                "episode",
                id,
                "name",
                "ett-avsnitt.mp3",
                "kapitel",
                "felsokning",
                "bild",
                "finns-inte");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyRouteDeclaresWhoMayAskForIt() throws Exception {
        List<Route> routes = Routes.declared();
        assertThat(routes).hasSizeGreaterThan(25);
        assertThat(routes).allSatisfy(route -> {
            assertThat(route.pattern()).startsWith("/");
            assertThat(route.permission()).isNotBlank();
            assertThat(route.kind()).isIn("PAGE", "ACTION", "PUBLIC");
            assertThat(route.permission().equals("public"))
                    .isEqualTo(route.kind().equals("PUBLIC"));
        });
    }

    @Test
    void whoHasNotSignedInReachesOnlyWhatIsPublic() throws Exception {
        Map<String, Long> rows = Rows.counts(home);
        for (Route route : Routes.declared()) {
            String path = path(route);
            if (route.kind().equals("ACTION")) {
                HttpResponse<String> sent = guest.post(path, Map.of("version", "1"), "Origin", guest.origin());
                assertThat(sent.statusCode()).as(route.toString()).isIn(303, 403);
                if (sent.statusCode() == 303) {
                    assertThat(Person.location(sent)).as(route.toString()).startsWith("/logga-in?till=");
                }
                continue;
            }
            HttpResponse<String> got = guest.get(path);
            if (route.kind().equals("PUBLIC")) {
                assertThat(got.statusCode()).as(route.toString()).isIn(200, 404);
            } else {
                assertThat(got.statusCode()).as(route.toString()).isEqualTo(303);
                assertThat(Person.location(got)).startsWith("/logga-in?till=%2F");
                assertThat(got.body()).isEmpty();
                HttpResponse<String> part = guest.get(path, "HX-Request", "true");
                assertThat(part.statusCode()).as(route.toString()).isEqualTo(401);
                assertThat(part.body()).isEmpty();
            }
            assertThat(guest.head(path).statusCode()).as("HEAD " + route).isEqualTo(got.statusCode());
        }
        assertThat(Rows.counts(home)).as("a guest changes nothing").isEqualTo(rows);
    }

    @Test
    void theAdministratorReachesEverything() throws Exception {
        for (Route route : Routes.declared()) {
            String path = path(route);
            if (route.kind().equals("ACTION")) {
                HttpResponse<String> bare = anna.post(path, Map.of(), "Origin", anna.origin());
                assertThat(bare.statusCode()).as("without token: " + route).isEqualTo(403);
                HttpResponse<String> sent = anna.post(path, Map.of("_csrf", anna.csrf(), "version", "0"));
                assertThat(sent.statusCode()).as(route.toString()).isIn(303, 404, 409, 422);
                if (sent.statusCode() == 303) {
                    assertThat(Person.location(sent)).doesNotContain("logga-in");
                }
            } else {
                HttpResponse<String> got = anna.get(path);
                assertThat(got.statusCode()).as(route.toString()).isIn(200, 404);
                assertThat(got.statusCode() == 404)
                        .as(route.toString())
                        .isEqualTo(path.matches(".*(finns-inte|/podcast/p/.+/|/podcast/omslag/).*"));
            }
        }
        new Podcast(anna).publish(episode + "/publicera");
    }

    @Test
    void theWorkbenchsOwnAddresses() throws Exception {
        assertThat(guest.get("/logga-in").statusCode()).isEqualTo(200);
        assertThat(guest.get("/kom-igang").statusCode()).isEqualTo(410);
        assertThat(guest.post("/kom-igang", Map.of("user", "mallory")).statusCode())
                .isIn(403, 410);
        assertThat(guest.get("/logga-ut").statusCode()).isEqualTo(405);
        assertThat(guest.get("/handelser").statusCode()).isEqualTo(204);
        assertThat(guest.get("/utkast/podcast/avsnitt").statusCode()).isEqualTo(405);
        assertThat(guest.post("/utkast/podcast/avsnitt", Map.of("titel", "x")).statusCode())
                .isEqualTo(403);
        assertThat(anna.post("/utkast/../avsnitt", Map.of("titel", "x")).statusCode())
                .isIn(400, 404);
        assertThat(anna.post("/utkast/podcast/x", Map.of("titel", "x"), "Origin", anna.origin())
                        .statusCode())
                .isEqualTo(403);
        assertThat(guest.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(guest.get("/health/ready").body()).doesNotContain("/", "Exception");
    }

    @Test
    void aSessionEndsWhenItIsLeftAndNobodyElses() throws Exception {
        Person here = Person.signedIn(server);
        Person there = Person.signedIn(server);
        String stolen = here.cookieHeader();
        assertThat(here.post("/logga-ut", Map.of("_csrf", here.csrf())).statusCode())
                .isEqualTo(303);
        HttpResponse<String> replayed = guest.get("/moduler", "Cookie", stolen);
        assertThat(replayed.statusCode()).isEqualTo(303);
        assertThat(there.get("/moduler").statusCode()).isEqualTo(200);
        HttpResponse<String> chosen = guest.get("/moduler", "Cookie", "__Host-sid=" + "a".repeat(43));
        assertThat(chosen.statusCode()).isEqualTo(303);
    }

    @Test
    void signInLeadsNowhereElse() throws Exception {
        for (String elsewhere : List.of("//evil.example", "https://evil.example", "/\\evil.example", "javascript:1")) {
            Person person = Person.guest(server);
            assertThat(Person.location(person.signIn(Person.PASSWORD, elsewhere)))
                    .as(elsewhere)
                    .isEqualTo("/");
        }
    }

    @Test
    void everyKindOfAnswerCarriesEveryHeader() throws Exception {
        String tag = guest.head(sound).headers().firstValue("ETag").orElseThrow();
        String feedTag = guest.head(feed).headers().firstValue("ETag").orElseThrow();
        String style = anna.get("/").body().replaceAll("(?s).*href=\"(/static/[^\"]*\\.css)\".*", "$1");
        Map<String, HttpResponse<?>> answers = new LinkedHashMap<>();
        answers.put("200 page", anna.get("/"));
        answers.put("200 public page", guest.get("/podcast/p/" + places.get("channel") + "/ett-avsnitt"));
        answers.put("200 sign-in", guest.get("/logga-in"));
        answers.put("200 feed", guest.get(feed));
        answers.put("304 feed", guest.get(feed, "If-None-Match", feedTag));
        answers.put("200 text version", guest.get("/podcast/text/" + places.get("episode")));
        answers.put("200 sound", guest.bytes(sound));
        answers.put("206 sound", guest.bytes(sound, "Range", "bytes=0-9"));
        answers.put("304 sound", guest.bytes(sound, "If-None-Match", tag));
        answers.put("416 sound", guest.bytes(sound, "Range", "bytes=99999999-"));
        answers.put("200 static", guest.get(style));
        answers.put("404 static", guest.get("/static/finns/inte.css"));
        answers.put("200 health", guest.get("/health/live"));
        answers.put("204 events", guest.get("/handelser"));
        answers.put("204 draft", anna.post("/utkast/podcast/huvud", Map.of("a", "")));
        answers.put("303 sign-in", guest.get("/moduler"));
        answers.put("400 address", guest.get("/podcast;x=1"));
        answers.put("403 site", anna.post("/moduler/plan", Map.of(), "Origin", "https://evil.example"));
        answers.put("404 page", anna.get("/finns-inte"));
        answers.put("405 method", anna.ask("DELETE", "/"));
        answers.put("410 set-up", guest.get("/kom-igang"));
        answers.put("413 text", anna.post("/moduler/plan", Map.of("verb", "x".repeat(5 << 20))));
        answers.put(
                "415 type",
                anna.ask(
                        "POST",
                        "/moduler/plan",
                        BodyPublishers.ofString("{}"),
                        BodyHandlers.ofString(),
                        "Content-Type",
                        "application/json",
                        "Origin",
                        anna.origin()));
        answers.put("422 form", anna.post(episode + "/andra", Map.of("titel", "")));
        answers.put("500 page", guest.get("/failing/fel"));
        server.change("remove", "failing", null);
        answers.put("410 module", guest.get("/failing/fel"));
        answers.forEach((kind, answer) -> {
            assertThat(Integer.toString(answer.statusCode())).as(kind).isEqualTo(kind.substring(0, 3));
            headers(kind, answer);
        });
        try (var sse = anna.ask("GET", "/handelser", BodyPublishers.noBody(), BodyHandlers.ofInputStream())
                .body()) {
            assertThat(sse).isNotNull();
        }
        String failure = String.valueOf(answers.get("500 page").body());
        assertThat(failure).doesNotContain("hemligt", "IllegalState", "at se.samverkstad", "select", home.toString());
        assertThat(Html.main(failure)).contains("Något gick fel hos oss", "Ange detta om du anmäler felet");
        assertThat(header(answers.get("200 static"), "Cache-Control")).contains("immutable");
        for (String file : List.of("200 sound", "206 sound", "200 feed", "200 text version")) {
            assertThat(header(answers.get(file), CSP)).as(file).contains("sandbox", "default-src 'none'");
        }
        assertThat(header(answers.get("200 sound"), "Content-Disposition")).contains("ett-avsnitt.mp3");
        assertThat(header(answers.get("200 page"), "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whatIsNotHttpIsAnsweredWithoutTellingWhatAnswers() throws Exception {
        for (String request : List.of(
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
                "NONSENSE\r\n\r\n",
                "GET /\u0001 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nA: " + "b".repeat(100_000) + "\r\n\r\n",
                "POST /moduler/plan HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n")) {
            try (var socket =
                    new java.net.Socket("127.0.0.1", server.address("/").getPort())) {
                socket.setSoTimeout(10_000);
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.shutdownOutput();
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).as(request).doesNotContainIgnoringCase("jetty", "org.eclipse", "at java.");
                assertThat(answer).as(request).doesNotStartWith("HTTP/1.1 500");
            } catch (java.net.SocketException e) {
                assertThat(e).as("cut off, which is an answer too").isNotNull();
            }
        }
        assertThat(guest.get("/health/live").statusCode()).isEqualTo(200);
    }

    private static void headers(String kind, HttpResponse<?> answer) {
        assertThat(header(answer, CSP))
                .as(kind)
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval", "http:", "*");
        assertThat(header(answer, "X-Content-Type-Options")).as(kind).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).as(kind).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).as(kind).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).as(kind).isIn("same-origin", "cross-origin");
        assertThat(header(answer, "Cache-Control")).as(kind).isNotBlank();
        assertThat(answer.headers().firstValue("Server")).as(kind).isEmpty();
        assertThat(answer.headers().firstValue("X-Powered-By")).as(kind).isEmpty();
        answer.headers()
                .allValues("Set-Cookie")
                .forEach(cookie -> assertThat(cookie)
                        .as(kind)
                        .startsWith("__Host-")
                        .contains("; Path=/; Secure; HttpOnly; SameSite=Lax"));
    }

    private static String path(Route route) {
        String path = route.path(places);
        // Says which perspective it arranges.
        return path.equals("/arbetsyta/anpassa") ? path + "?sida=/podcast" : path;
    }

    private static String header(@Nullable HttpResponse<?> answer, String name) {
        return answer == null ? "" : answer.headers().firstValue(name).orElse("");
    }
}
