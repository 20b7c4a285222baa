package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.acceptance.Routes.Route;
import se.samverkstad.features.archive.ArchiveWriter;

/**
 * Holes that others had, each tried on the product under the number it had there. The list with all of them, also those
 * that are tried elsewhere or cannot be here, is {@code runtime/docs/security/known-holes.csv}.
 */
final class KnownHolesIT {
    /** Nothing of a machine or of our insides, whatever an answer is about. */
    private static final String[] INSIDES = {
        "root:x:", "Manifest-Version", "samverkstad.db", "at se.samverkstad", "PK\u0003"
    };

    @TempDir
    static Path home;

    private static Server server;
    private static Person anna;
    private static Person guest;
    private static Map<String, String> places = Map.of();

    @BeforeAll
    static void start() throws Exception {
        server = Server.start(home, Map.of(), "--developer-mode");
        anna = Person.first(server);
        guest = Person.guest(server);
        server.change("install", "podcast", null);
        Podcast podcast = new Podcast(anna);
        String channel = podcast.channel();
        String episode = podcast.published("Ett avsnitt", "ett.mp3", Sound.mp3());
        places = Map.of(
                "channel",
                channel.substring(channel.lastIndexOf('/') + 1),
                "episode",
                episode.substring(episode.lastIndexOf('/') + 1));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Every address that changes something: those of pages as they are declared, and the workbench's own. */
    private static List<String> changing() throws Exception {
        List<String> all = new ArrayList<>(
                List.of("/logga-in", "/logga-ut", "/kom-igang", "/inbjudan", "/utkast/podcast/avsnitt", "/prova-som"));
        for (Route route : Routes.declared()) {
            if (route.kind().equals("ACTION")) {
                all.add(route.path(places));
            }
        }
        assertThat(all).hasSizeGreaterThan(25);
        return all;
    }

    private static Map<String, Integer> state() throws Exception {
        Map<String, Integer> state = new LinkedHashMap<>(Rows.sums(home));
        state.put("files", Rows.files(home, "media", "repository", "profiles").hashCode());
        return state;
    }

    @Test
    void cve_2015_7537_and_7538_nothingIsChangedByAnotherMethodOrContentType() throws Exception {
        Map<String, Integer> before = state();
        int tried = 0;
        for (String path : changing()) {
            for (String method : List.of("GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND")) {
                HttpResponse<String> answer = anna.ask(
                        method,
                        path + "?_csrf=" + anna.csrf() + "&_method=POST",
                        "Origin",
                        anna.origin(),
                        "X-HTTP-Method-Override",
                        "POST");
                assertThat(answer.statusCode())
                        .as(method + " " + path)
                        .isIn(
                                method.equals("GET") || method.equals("HEAD")
                                        ? List.of(200, 303, 404, 405, 410)
                                        : List.of(405));
                tried++;
            }
            for (String type : List.of("text/plain", "application/json", "text/xml", "multipart/mixed; boundary=x")) {
                String body = "_csrf=" + anna.csrf() + "&version=1";
                HttpResponse<String> answer = anna.ask(
                        "POST",
                        path,
                        BodyPublishers.ofString(body),
                        BodyHandlers.ofString(),
                        "Origin",
                        anna.origin(),
                        "Content-Type",
                        type);
                assertThat(answer.statusCode()).as(type + " " + path).isIn(400, 403, 404, 405, 410, 415);
                tried++;
            }
            HttpResponse<String> disguised = anna.post(path, Map.of("_method", "DELETE", "version", "1"));
            assertThat(disguised.statusCode()).as("_method " + path).isIn(403, 404, 405, 410);
            tried++;
        }
        assertThat(state()).isEqualTo(before);
        Figures.write("method-rules", "%d requests, 0 with an effect", tried);
    }

    @Test
    void cve_2017_1000356_eachOfThreeLayersRefusesEveryChangingAddressAlone() throws Exception {
        Map<String, Integer> before = state();
        int tried = 0;
        String evil = "https://evil.example";
        List<List<String>> sites = List.of(
                List.of("Sec-Fetch-Site", "cross-site", "Origin", evil),
                List.of("Sec-Fetch-Site", "same-site", "Origin", evil),
                List.of("Sec-Fetch-Site", "cross-site", "Origin", anna.origin()),
                List.of("Origin", evil),
                List.of("Origin", "null"),
                List.of("Origin", anna.origin() + ".evil.example"),
                List.of("Referer", anna.origin() + "/moduler"));
        String cookie = anna.cookieHeader();
        for (String path : changing()) {
            // The others off: the cookie comes along and the token is right.
            for (List<String> headers : sites) {
                HttpResponse<String> answer =
                        anna.post(path, Map.of("_csrf", anna.csrf(), "version", "1"), headers.toArray(String[]::new));
                assertThat(answer.statusCode()).as(headers + " " + path).isEqualTo(403);
                tried++;
            }
            // The others off: it comes from a page of ours, with the cookie.
            for (String token : List.of("", "x", anna.csrf() + "x", anna.csrf().substring(1), guestToken())) {
                HttpResponse<String> answer =
                        anna.post(path, Map.of("_csrf", token, "version", "1"), "Origin", anna.origin());
                assertThat(answer.statusCode()).as("token " + path).isIn(403, 404, 410);
                tried++;
            }
            // The others off: it seems to come from a page of ours and its token is right, but SameSite keeps the
            // cookie.
            HttpResponse<String> bare = Person.guest(server)
                    .post(path, Map.of("_csrf", anna.csrf(), "version", "1"), "Origin", anna.origin());
            assertThat(bare.statusCode()).as("without cookie " + path).isIn(303, 403, 404, 410);
            if (bare.statusCode() == 303) {
                assertThat(Person.location(bare)).startsWith("/logga-in");
            }
            tried++;
        }
        assertThat(state()).isEqualTo(before);
        assertThat(anna.cookieHeader()).as("still signed in as before").isEqualTo(cookie);
        assertThat(anna.get("/moduler").statusCode()).isEqualTo(200);
        Figures.write("cross-site", "%d requests, 0 with an effect", tried);
    }

    private static String guestToken() throws Exception {
        return guest.get("/logga-in").body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+).*", "$1");
    }

    /** Ways to write "one folder up" that some decoder has taken for it. */
    private static List<String> detours() {
        List<String> ups = List.of(
                "../",
                "..%2f",
                "..%2F",
                "%2e%2e/",
                "%2E%2E/",
                "%2e%2e%2f",
                ".%2e/",
                "%2e./",
                "..\\",
                "..%5c",
                "..%5C",
                "%2e%2e%5c",
                "%2e%2e\\",
                "%252e%252e/",
                "%252e%252e%252f",
                "..%252f",
                "..%255c",
                "%c0%ae%c0%ae/",
                "..%c0%af",
                "%e0%80%ae%e0%80%ae/",
                "%u002e%u002e/",
                "%u002e%u002e%u002f",
                "..%u2215",
                "..%u2216",
                "..;/",
                "..;a=b/",
                "%2e%2e;/",
                ";/../",
                "..%00/",
                "..%0d/",
                "..%0a/",
                "..%09/",
                "....//",
                "....\\/",
                "..//",
                "./../",
                ".//../",
                "%2e/%2e%2e/",
                "..%ef%bc%8f",
                "%ef%bc%8e%ef%bc%8e/",
                "..%e2%88%95",
                "\\..\\");
        assertThat(ups).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
        return ups;
    }

    @Test
    void cve_2021_43798_and_2018_6356_noDetourReadsAFileOfTheMachineOrAModule() throws Exception {
        List<String> folders =
                List.of("/static/", "/tema/", "/logotyp/", "/podcast/ljud/", "/podcast/omslag/", "/hjalp/bild/");
        int tried = 0;
        for (String folder : folders) {
            for (String up : detours()) {
                for (String target : List.of("etc/passwd", "META-INF/MANIFEST.MF", "meta-inf/manifest.mf")) {
                    String path = folder + up.repeat(target.startsWith("etc") ? 8 : 1) + target;
                    String answer = Raw.ask(server, "GET " + path);
                    assertThat(Raw.status(answer)).as(path).isIn(0, 303, 400, 404);
                    assertThat(answer).as(path).doesNotContain(INSIDES);
                    tried++;
                }
            }
        }
        Figures.write("traversal-files", "%d addresses, 0 answered with a file", tried);
    }

    @Test
    void cve_2023_32315_noDetourFromAnOpenAddressReachesWhatNeedsSigningIn() throws Exception {
        int tried = 0;
        for (String open : List.of("/logga-in/", "/static/", "/health/", "/podcast/p/", "/om/")) {
            for (String up : detours()) {
                for (String target : List.of("moduler", "drift", "installningar")) {
                    String path = open + up + target;
                    String answer = Raw.ask(server, "GET " + path);
                    assertThat(Raw.status(answer)).as(path).isIn(0, 303, 400, 404);
                    assertThat(answer).as(path).doesNotContain("form action=\"/logga-ut\"");
                    tried++;
                }
            }
        }
        Figures.write("traversal-routes", "%d addresses, 0 answered with a page", tried);
    }

    @Test
    void cve_2019_0226_2022_22932_and_2026_91012_noIdOfAnAddressIsAFileName() throws Exception {
        Map<String, Integer> before = state();
        List<String> names = List.of(
                "..",
                "...",
                "%2e%2e",
                "..%2f..%2fetc%2fpasswd",
                "..%5c..%5cwin.ini",
                "%2fetc%2fpasswd",
                "C:%5cwin.ini",
                "file:%2f%2f%2fetc%2fpasswd",
                "con",
                "nul",
                "%00",
                "a%00.png",
                "%7e",
                "$HOME",
                "`id`",
                "a".repeat(300),
                "0".repeat(64),
                ".ssh",
                ".",
                "CURRENT");
        for (String folder : List.of(
                "/moduler/",
                "/moduler/plan/",
                "/moduler/korning/",
                "/hjalp/",
                "/hjalp/bild/",
                "/podcast/avsnitt/",
                "/podcast/kanaler/",
                "/podcast/text/",
                "/podcast/omslag/",
                "/enheter/person/",
                "/enheter/enhet/")) {
            for (String name : names) {
                String answer = Raw.ask(server, "GET " + folder + name, "Cookie: " + anna.cookieHeader());
                assertThat(Raw.status(answer)).as(folder + name).isIn(400, 404);
                assertThat(answer).doesNotContain(INSIDES).doesNotContain("Exception", "No such file");
            }
        }
        for (String name : names) {
            String draft = Raw.post(
                    server,
                    "/utkast/podcast/" + name,
                    "_csrf=" + anna.csrf() + "&a=",
                    "Cookie: " + anna.cookieHeader(),
                    "Origin: " + anna.origin());
            assertThat(Raw.status(draft)).as(name).isIn(204, 400, 404);
        }
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void cve_2023_24998_tenThousandAndOnePartsAreRefusedWithinASecondAndInOnePart() throws Exception {
        Multipart form = new Multipart();
        for (int i = 0; i < 10_001; i++) {
            form.field("f" + i, "");
        }
        anna.post("/podcast/kanaler/ny", form);
        long begin = System.nanoTime();
        HttpResponse<String> answer = anna.post("/podcast/kanaler/ny", form);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
        assertThat(Rows.files(home, "uploads")).isEmpty();
    }

    @Test
    void cve_2023_27899_whatIsStagedBelongsToTheOwnerAlone() throws Exception {
        for (String folder : List.of("uploads", "secrets")) {
            Path path = home.resolve(folder);
            if (Files.exists(path) || folder.equals("uploads")) {
                assertThat(Files.getPosixFilePermissions(path))
                        .as(folder)
                        .allMatch(one -> one.name().startsWith("OWNER"));
            }
        }
        assertThat(Files.getPosixFilePermissions(home))
                .allMatch(one -> one.name().startsWith("OWNER"));
    }

    @Test
    void security_163_anIndexThatIsHugeDeepOrNonsenseOffersNothingAndCostsLittle() throws Exception {
        Path index = Files.createDirectories(home.resolve("repository")).resolve("index.json");
        try {
            for (String content : List.of(
                    "{\"format\":1,\"modules\":[" + "{\"file\":\"a\"},".repeat(3_000_000) + "]}",
                    "[".repeat(2_000_000),
                    "{\"a\":".repeat(600_000),
                    "{\"format\":1,\"modules\":[{\"file\":\"../../etc/passwd\",\"module\":\"a\",\"version\":\"1.0.0\","
                            + "\"sha256\":\"" + "0".repeat(64) + "\",\"length\":1}]}",
                    "{\"format\":1e999,\"modules\":{}}",
                    "\u0000".repeat(100))) {
                Files.writeString(index, content);
                long begin = System.nanoTime();
                HttpResponse<String> page = anna.get("/moduler?flik=tillgangliga");
                assertThat(page.statusCode()).isEqualTo(200);
                JsonObject list = server.control("modules.list", new JsonObject());
                assertThat(list.toString()).contains("podcast").doesNotContain("etc/passwd");
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
            }
        } finally {
            Files.deleteIfExists(index);
        }
        assertThat(server.alive()).isTrue();
    }

    @Test
    void cve_2019_0191_noArchiveWritesOutsideItsFolder() throws Exception {
        byte[] good = Fixtures.twin("twin").archive("1.0.0").bytes();
        Map<String, Integer> before = state();
        Set<String> around = around();
        List<String> names = List.of(
                "../escaped",
                "../../escaped",
                "../../../../../../tmp/escaped",
                "/tmp/escaped",
                "//tmp/escaped",
                "C:\\escaped",
                "C:/escaped",
                "..\\escaped",
                "..\\..\\escaped",
                "bundles/../../escaped",
                "bundles/..\\..\\escaped",
                "bundles\\escaped.jar",
                "./../escaped",
                "bundles/./../../escaped",
                "~/escaped",
                "%2e%2e/escaped",
                "bundles/\u0000/escaped",
                "\u0000",
                "bundles/..",
                "..",
                ".",
                "",
                "\u2025/escaped",
                "bundles/\uff0e\uff0e/escaped",
                "feature.json/../../escaped");
        for (String name : names) {
            Map<String, byte[]> entries = new LinkedHashMap<>();
            entries.put("feature.json", good);
            entries.put(name, new byte[] {1});
            byte[] archive;
            try {
                archive = ArchiveWriter.zip(entries);
            } catch (IllegalArgumentException | IllegalStateException | java.io.UncheckedIOException e) {
                continue;
            }
            Files.createDirectories(home.resolve("repository"));
            Path file = Files.write(home.resolve("repository/twin-1.0.0.kfa"), archive);
            HttpResponse<String> page = anna.get("/moduler?flik=tillgangliga");
            assertThat(page.statusCode()).as(name).isEqualTo(200);
            assertThat(anna.get("/moduler/twin").statusCode()).as(name).isIn(200, 404);
            assertThat(Person.guest(server).get("/health/live").statusCode()).isEqualTo(200);
            Files.delete(file);
        }
        assertThat(state()).isEqualTo(before);
        assertThat(around()).isEqualTo(around);
    }

    private static Set<String> around() throws Exception {
        Set<String> names = new TreeSet<>();
        for (Path folder : List.of(home, home.getParent(), Path.of("/tmp"), Path.of("/"))) {
            try (Stream<Path> all = Files.list(folder)) {
                all.map(Path::toString).filter(name -> name.contains("escaped")).forEach(names::add);
            }
        }
        return names;
    }

    @Test
    void noAnswerOpensItselfToOtherSites() throws Exception {
        for (String path :
                List.of("/", "/logga-in", "/moduler", "/health/live", "/podcast/flode/" + places.get("channel"))) {
            for (String origin : List.of("https://evil.example", "null", anna.origin())) {
                HttpResponse<String> answer = anna.get(path, "Origin", origin);
                assertThat(answer.headers().map().keySet())
                        .as(path)
                        .noneMatch(
                                name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-"));
            }
        }
    }

    @Test
    void whatIsTooMalformedForTheWorkbenchIsAnsweredAsClosedAsTheRest() throws Exception {
        for (String path : List.of("/a%2fb", "/%2e%2e/moduler", "/moduler;x=y/../..", "/%zz")) {
            String answer = Raw.ask(server, "GET " + path);
            assertThat(Raw.status(answer)).as(path).isEqualTo(400);
            assertThat(answer)
                    .as(path)
                    .contains("Content-Security-Policy: default-src 'none'")
                    .contains("X-Content-Type-Options: nosniff")
                    .contains("Cross-Origin-Resource-Policy: same-origin")
                    .contains("Referrer-Policy: same-origin")
                    .contains("no-store")
                    .doesNotContainIgnoringCase("jetty")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void cve_2026_92142_nothingListensBesideTheOnePort() throws Exception {
        Set<String> listening = new TreeSet<>();
        Set<String> inodes = new TreeSet<>();
        for (long pid : family()) {
            try (Stream<Path> open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
                for (Path each : open.toList()) {
                    String target = Files.isSymbolicLink(each)
                            ? Files.readSymbolicLink(each).toString()
                            : "";
                    if (target.startsWith("socket:[")) {
                        inodes.add(target.replaceAll("\\D", ""));
                    }
                }
            } catch (java.nio.file.NoSuchFileException e) {
                // It was closed while it was listed.
            }
        }
        for (String table : List.of("tcp", "tcp6", "udp", "udp6")) {
            for (String line : Files.readAllLines(Path.of("/proc/net/" + table))) {
                String[] words = line.strip().split("\\s+");
                boolean waits = words.length > 9 && (words[3].equals("0A") || table.startsWith("udp"));
                if (waits && inodes.contains(words[9])) {
                    listening.add(table.replace("6", "") + " "
                            + Integer.parseInt(words[1].substring(words[1].indexOf(':') + 1), 16));
                }
            }
        }
        assertThat(listening).containsExactly("tcp " + server.address("/").getPort());
    }

    private static List<Long> family() {
        List<Long> all = new ArrayList<>(List.of(server.pid()));
        ProcessHandle.of(server.pid())
                .ifPresent(process -> process.descendants().forEach(each -> all.add(each.pid())));
        return all;
    }

    @Test
    void cve_2025_66516_2021_44228_and_2023_24998_librariesWithThoseHolesAreNotShipped() throws Exception {
        try (Stream<Path> all = Files.walk(Server.PRODUCT)) {
            assertThat(all.map(path -> path.getFileName().toString()).filter(name -> name.endsWith(".jar")))
                    .isNotEmpty()
                    .noneMatch(
                            name -> name.matches(
                                    "(tika|log4j-core|commons-fileupload-(0|1\\.[0-5])|h2-|derby|xstream|spring-|struts|ognl|bcprov.*-1\\.[0-6]).*"));
        }
    }
}
