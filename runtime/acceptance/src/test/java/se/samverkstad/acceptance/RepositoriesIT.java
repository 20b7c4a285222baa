package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.features.archive.ModuleArchive;
import se.samverkstad.features.archive.RepositoryWriter;
import se.samverkstad.operations.address.CertificateAuthority;

/** Modules from a folder, a stick that is taken out, a web server with its own authority, and a file that is carried. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class RepositoriesIT {
    @TempDir
    static Path folder;

    private static final Map<String, byte[]> WEB = new ConcurrentHashMap<>();
    private static HttpsServer web;
    private static Server server;
    private static Person anna;
    private static String authority;

    @BeforeAll
    static void start() throws Exception {
        CertificateAuthority issuer = new CertificateAuthority(folder.resolve("ca"));
        Path trust = folder.resolve("trust.p12");
        try (OutputStream out = Files.newOutputStream(trust)) {
            issuer.trust().store(out, "changeit".toCharArray());
        }
        KeyStore keys = issuer.keys(issuer.issue("ip:127.0.0.1"));
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, new char[0]);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        web = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        web.setHttpsConfigurator(new HttpsConfigurator(context));
        web.createContext("/", exchange -> {
            byte[] found = WEB.get(exchange.getRequestURI().getPath().substring(1));
            exchange.sendResponseHeaders(found == null ? 404 : 200, found == null ? -1 : found.length);
            if (found != null) {
                exchange.getResponseBody().write(found);
            }
            exchange.close();
        });
        web.start();
        authority = "127.0.0.1:" + web.getAddress().getPort();
        server = Server.start(
                folder.resolve("home"),
                "-Djavax.net.ssl.trustStore=" + trust,
                "-Djavax.net.ssl.trustStorePassword=changeit");
        anna = Person.first(server);
    }

    @AfterAll
    static void stop() {
        server.close();
        web.stop(0);
    }

    @Test
    @Order(1)
    void aStickThatIsTakenOutIsSaidAndHoldsUpNothing() throws Exception {
        Path stick = folder.resolve("stick");
        RepositoryWriter.write(Fixtures.twin("twin").archives("1.0.0"), stick);
        add("Minnet", "folder", stick.toString(), "", "");
        assertThat(offered(server)).contains("twin", "podcast");

        Files.move(stick, folder.resolve("i-fickan"));
        assertThat(Html.main(anna.get("/moduler/kallor").body()))
                .contains("finns inte just nu. Sitter minnet i?", "Följer med Samverkstad");
        assertThat(offered(server)).contains("podcast").doesNotContain("twin");
        assertThat(refused(server, "twin").getMessage()).contains("twin");

        Files.move(folder.resolve("i-fickan"), stick);
        server.change("install", "twin", null);
    }

    @Test
    @Order(2)
    void theWebIsReadOverItsOwnAuthorityAndOffersOnlyWhatIsBoundToIt() throws Exception {
        ModuleArchive own = Fixtures.twin("lan-a").archive("1.0.0");
        list(own, Shipped.podcast("99.0.0"));
        HttpResponse<String> unbound = anna.post(
                "/moduler/kallor/ny",
                Map.of("sort", "web", "namn", "Länet", "adress", "https://" + authority + "/", "moduler", ""));
        assertThat(unbound.statusCode()).isEqualTo(422);
        assertThat(Html.main(unbound.body())).contains("Ange vilka moduler som får hämtas därifrån");

        add("Länet", "web", "https://" + authority + "/", "lan-", authority);
        JsonObject read = read("Länet");

        assertThat(read.has("problem")).as(read.toString()).isFalse();
        assertThat(read.get("modules").getAsInt()).isEqualTo(2);
        assertThat(offered(server)).contains("lan-a");
        assertThat(refused(server, "podcast@99.0.0").getMessage()).contains("podcast");
    }

    @Test
    @Order(3)
    void whatTheWebSaysWronglyIsSaidAndWhatWasReadHolds() throws Exception {
        byte[] good = WEB.get("index.json");
        WEB.put("index.json", "<html>Driftstopp</html>".getBytes(StandardCharsets.UTF_8));
        assertThat(read("Länet").get("problem").getAsString()).contains("går inte att förstå");
        assertThat(offered(server)).contains("lan-a");

        ModuleArchive swapped = Fixtures.twin("lan-b").archive("1.0.0");
        list(Fixtures.twin("lan-a").archive("1.0.0"), swapped);
        WEB.put(swapped.fileName(), Fixtures.twin("lan-b").archive("1.0.1").bytes());
        JsonObject read = read("Länet");
        assertThat(read.getAsJsonArray("text").toString()).contains("lan-b-1.0.0.kfa");
        assertThat(refused(server, "lan-b").code()).isEqualTo("DAMAGED");
        assertThat(offered(server)).contains("lan-a").doesNotContain("lan-b");

        WEB.put("index.json", good);
        read("Länet");
    }

    @Test
    @Order(4)
    void withoutTheNetworkItIsInstalledFromWhatWasRead() throws Exception {
        web.stop(0);

        JsonObject read = read("Länet");
        server.change("install", "lan-a", null);

        assertThat(read.get("problem").getAsString()).contains("Länet svarade inte med index.json");
        assertThat(Html.main(anna.get("/moduler/kallor").body())).contains("gäller tills vidare");
        assertThat(installed(server)).contains("lan-a WORKING");
    }

    @Test
    @Order(5)
    void theSameVersionWithOtherContentIsUsedByNobody() throws Exception {
        Path first = folder.resolve("en");
        Path second = folder.resolve("tva");
        RepositoryWriter.write(Fixtures.twin("dubbel").archives("1.0.0"), first);
        RepositoryWriter.write(
                List.of(Fixtures.twin("dubbel")
                        .file("OSGI-INF/other.txt", "annat")
                        .archive("1.0.0")),
                second);
        add("En", "folder", first.toString(), "", "");
        add("Två", "folder", second.toString(), "", "");

        assertThat(refused(server, "dubbel").getMessage()).contains("dubbel 1.0.0", "En", "Två");
        assertThat(Html.main(anna.get("/moduler/kallor").body())).contains("finns med olika innehåll");

        JsonObject off = new JsonObject();
        off.addProperty("act", "off");
        off.addProperty("source", "Två");
        off.addProperty("apply", true);
        server.control("repositories.change", off);
        server.change("install", "dubbel", null);
    }

    @Test
    @Order(6)
    void whatIsCarriedIsTakenInOnAnotherServer() throws Exception {
        Path file = folder.resolve("att-bara.zip");
        CommandLine.Ended carried = CommandLine.swedish(
                "modules",
                "carry",
                file.toString(),
                "twin",
                "lan-a",
                "--home",
                folder.resolve("home").toString());
        assertThat(carried.code()).as(carried.said()).isZero();
        assertThat(anna.get("/moduler/moduler.zip?modul=twin").statusCode()).isEqualTo(200);

        try (Server other = Server.start(folder.resolve("annan"))) {
            JsonObject take = new JsonObject();
            take.addProperty("act", "import");
            take.addProperty("file", file.toString());
            take.addProperty("apply", false);
            other.control("repositories.change", take);
            assertThat(offered(other)).as("looked at only").doesNotContain("twin");

            Person bo = Person.first(other);
            HttpResponse<String> bad = bo.post(
                    "/moduler/import",
                    new Multipart().file("fil", "skadad.zip", java.util.Arrays.copyOf(Files.readAllBytes(file), 900)));
            assertThat(bad.statusCode()).isEqualTo(422);
            HttpResponse<String> taken =
                    bo.post("/moduler/import", new Multipart().file("fil", "bar.zip", Files.readAllBytes(file)));
            assertThat(taken.statusCode()).as(Html.main(taken.body())).isEqualTo(303);
            assertThat(bo.follow(taken).body()).contains("Importerat: lan-a 1.0.0, twin 1.0.0");
            other.change("install", "twin", null);
            assertThat(installed(other)).containsExactly("twin WORKING");
        }
    }

    @Test
    @Order(7)
    void whatWasDoneIsOnTheRecord() throws Exception {
        assertThat(Html.main(anna.get("/drift/handelser").body()))
                .contains("lade till modulkällan Länet", "stängde av modulkällan Två");
    }

    private static void add(String name, String kind, String address, String prefixes, String inside) throws Exception {
        Map<String, String> fields = new HashMap<>();
        fields.put("sort", kind);
        fields.put("namn", name);
        fields.put("adress", address);
        fields.put("moduler", prefixes);
        fields.put("inre", inside);
        HttpResponse<String> saved = anna.post("/moduler/kallor/ny", fields);
        assertThat(saved.statusCode()).as(Html.main(saved.body())).isEqualTo(303);
    }

    /** What the web server shows from now on. */
    private static void list(ModuleArchive... archives) throws Exception {
        Path written = Files.createTempDirectory(folder, "web");
        RepositoryWriter.write(List.of(archives), written);
        WEB.put("index.json", Files.readAllBytes(written.resolve("index.json")));
        for (ModuleArchive each : archives) {
            WEB.put(each.fileName(), each.bytes());
        }
    }

    private static JsonObject read(String name) throws Exception {
        JsonObject arguments = new JsonObject();
        arguments.addProperty("source", name);
        arguments.addProperty("language", "sv");
        return server.control("repositories.read", arguments);
    }

    private static List<String> offered(Server of) throws Exception {
        JsonArray offered = of.control("modules.list", new JsonObject()).getAsJsonArray("offered");
        return StreamSupport.stream(offered.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(each -> each.get("module").getAsString())
                .toList();
    }

    private static List<String> installed(Server of) throws Exception {
        JsonArray installed = of.control("modules.list", new JsonObject()).getAsJsonArray("installed");
        return StreamSupport.stream(installed.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(each -> each.get("module").getAsString() + " "
                        + each.get("state").getAsString())
                .toList();
    }

    private static ControlClient.Refused refused(Server of, String module) {
        String[] parts = module.split("@");
        return catchThrowableOfType(
                ControlClient.Refused.class, () -> of.change("install", parts[0], parts.length > 1 ? parts[1] : null));
    }
}
