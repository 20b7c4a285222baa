package se.samverkstad.operations.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.net.FetchRefused;
import se.samverkstad.api.net.FetchRefused.Reason;
import se.samverkstad.api.net.Fetched;
import se.samverkstad.operations.mail.OwnAuthority;

/** Against a real server with https, which stands for one on the open internet. */
final class GuardedOutsideTest {
    private static final String OPEN = "8.8.8.8";
    private static final byte[] FEED = "<rss>åäö</rss>".getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path keys;

    private static KeyStore key;

    private final WireDouble wire = new WireDouble().name("feed.example.org", OPEN);
    private final List<Map<String, List<String>>> requests = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpsServer server;
    private HttpServer plain;

    @BeforeAll
    static void makeKey() throws Exception {
        key = OwnAuthority.certificate(keys, "dns:feed.example.org");
    }

    @BeforeEach
    void start() throws Exception {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(OwnAuthority.server(key)));
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        plain = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        plain.start();
        wire.server(OPEN, server.getAddress().getPort());
        serve("/flode", exchange -> answer(exchange, 200, FEED));
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        plain.stop(0);
    }

    private void serve(String path, HttpHandler handler) {
        HttpHandler noting = exchange -> {
            requests.add(Map.copyOf(exchange.getRequestHeaders()));
            handler.handle(exchange);
        };
        server.createContext(path, noting);
        plain.createContext(path, noting);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static HttpHandler to(int status, String location) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            answer(exchange, status, new byte[0]);
        };
    }

    private GuardedOutside outside(Duration whole, SSLContext tls, String... http) {
        return new GuardedOutside(new Limits(Set.of(http), Set.of(), whole), wire, OpenInternet::holds, tls);
    }

    private Fetched fetch(String address, long most) throws Exception {
        return outside(Duration.ofSeconds(20), OwnAuthority.trusting(key)).fetch(address, most);
    }

    private FetchRefused refused(String address, long most) {
        FetchRefused refused = catchThrowableOfType(FetchRefused.class, () -> fetch(address, most));
        assertThat(refused).as(address).isNotNull();
        assertThat(refused.in(Locale.forLanguageTag("sv"))).endsWith(".");
        return refused;
    }

    @Test
    void aFeedIsFetched() throws Exception {
        Fetched feed = fetch("https://feed.example.org/flode?sida=1", 1_000);
        assertThat(feed.open()).hasBinaryContent(FEED);
        assertThat(feed.size()).isEqualTo(FEED.length);
        assertThat(feed.address()).hasToString("https://feed.example.org/flode?sida=1");
        assertThat(requests.get(0)).doesNotContainKeys("Cookie", "Authorization", "Referer");
        assertThat(requests.get(0).get("Host")).containsExactly("feed.example.org");
    }

    @Test
    void theNameIsLookedUpOnceAndTheConnectionGoesToThatAddress() throws Exception {
        wire.name("rebind.example.org", OPEN).name("rebind.example.org", "127.0.0.1");
        FetchRefused other = refused("https://rebind.example.org/flode", 1_000);
        assertThat(other.reason()).as("its certificate names another").isEqualTo(Reason.CERTIFICATE);
        assertThat(wire.asked).containsExactly("rebind.example.org");
        assertThat(wire.connected).containsExactly(WireDouble.number(OPEN));
        assertThat(requests).isEmpty();
        assertThat(refused("https://rebind.example.org/flode", 1_000).reason()).isEqualTo(Reason.NOT_PUBLIC);
    }

    @Test
    void aNameThatTurnsInsideBetweenTwoStepsIsRefusedAtTheSecond() {
        WireDouble turning = wire.name("feed.example.org", "127.0.0.1");
        serve("/hit", to(302, "/dit"));
        assertThat(refused("https://feed.example.org/hit", 1_000).reason()).isEqualTo(Reason.NOT_PUBLIC);
        assertThat(turning.connected).containsExactly(WireDouble.number(OPEN));
    }

    @Test
    void threeRedirectsAreFollowedAndNoMore() throws Exception {
        serve("/1", to(301, "https://feed.example.org/2"));
        serve("/2", to(307, "/3"));
        serve("/3", to(308, "flode"));
        assertThat(fetch("https://feed.example.org/1", 1_000).address()).hasToString("https://feed.example.org/flode");
        serve("/0", to(302, "/1"));
        assertThat(refused("https://feed.example.org/0", 1_000).reason()).isEqualTo(Reason.REDIRECT);
        serve("/rund", to(302, "/rund"));
        assertThat(refused("https://feed.example.org/rund", 1_000).reason()).isEqualTo(Reason.REDIRECT);
    }

    @Test
    void noRedirectLeadsInsideOrOutOfHttps() {
        wire.name("inne.example.org", "10.0.0.5").name("sex.example.org", "::1");
        for (String location : List.of(
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://inne.example.org/",
                "//sex.example.org/",
                "https://169.254.169.254/latest/meta-data/",
                "https://0x7f.1/",
                "https://feed.example.org:8443/flode",
                "https://anna@feed.example.org/flode",
                "http://feed.example.org/flode",
                "http://127.0.0.1/",
                "file:///etc/passwd",
                "ftp://feed.example.org/",
                "javascript:1",
                "https://" + "a".repeat(300) + ".example.org/")) {
            String path = "/" + Integer.toHexString(location.hashCode());
            serve(path, to(302, location));
            FetchRefused refused = refused("https://feed.example.org" + path, 1_000);
            assertThat(refused.reason())
                    .as(location)
                    .isIn(
                            Reason.NOT_PUBLIC,
                            Reason.PORT,
                            Reason.CREDENTIALS,
                            Reason.REDIRECT,
                            Reason.SCHEME,
                            Reason.MALFORMED);
        }
        assertThat(wire.connected).containsOnly(WireDouble.number(OPEN));
    }

    @Test
    void withoutEncryptionOnlyAHostThatIsAllowed() throws Exception {
        wire.name("old.example.org", "9.9.9.9")
                .server("9.9.9.9", plain.getAddress().getPort());
        SSLContext tls = OwnAuthority.trusting(key);
        GuardedOutside allowing = outside(Duration.ofSeconds(20), tls, "old.example.org");
        assertThat(allowing.fetch("http://old.example.org/flode", 1_000).open()).hasBinaryContent(FEED);
        assertThat(refused("http://old.example.org/flode", 1_000).reason()).isEqualTo(Reason.SCHEME);
        serve("/ner", to(302, "http://old.example.org/flode"));
        FetchRefused down =
                catchThrowableOfType(FetchRefused.class, () -> allowing.fetch("https://feed.example.org/ner", 1_000));
        assertThat(down.reason()).as("not even there from https").isEqualTo(Reason.REDIRECT);
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNoCertificate() throws Exception {
        FetchRefused refused = catchThrowableOfType(
                FetchRefused.class,
                () -> outside(Duration.ofSeconds(20), SSLContext.getDefault())
                        .fetch("https://feed.example.org/flode", 1_000));
        assertThat(refused.reason()).isEqualTo(Reason.CERTIFICATE);
        assertThat(requests).isEmpty();
    }

    @Test
    void whatIsLargerThanItMayBeIsNotKept() throws Exception {
        serve("/stor", exchange -> answer(exchange, 200, new byte[2_000]));
        serve("/strom", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 100; i++) {
                    out.write(new byte[8_192]);
                }
            }
        });
        serve("/lagom", exchange -> answer(exchange, 200, new byte[1_000]));
        assertThat(fetch("https://feed.example.org/lagom", 1_000).size()).isEqualTo(1_000);
        assertThat(refused("https://feed.example.org/stor", 1_000).reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused("https://feed.example.org/strom", 1_000).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void whatIsPackedIsUnpackedAsFarAsTextGrows() throws Exception {
        serve("/packad", packed("ett avsnitt ".repeat(50).getBytes(StandardCharsets.UTF_8)));
        serve("/bomb", packed(new byte[8 << 20]));
        assertThat(fetch("https://feed.example.org/packad", 10_000).size()).isEqualTo(600);
        assertThat(refused("https://feed.example.org/packad", 599).reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused("https://feed.example.org/bomb", 10 << 20).reason())
                .as("1:1000, though within the limit")
                .isEqualTo(Reason.TOO_LARGE);
    }

    private static HttpHandler packed(byte[] content) {
        return exchange -> {
            ByteArrayOutputStream small = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(small)) {
                gzip.write(content);
            }
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            answer(exchange, 200, small.toByteArray());
        };
    }

    @Test
    void aServerThatDripsIsLeftInTime() throws Exception {
        serve("/dropp", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (!end.await(20, TimeUnit.MILLISECONDS)) {
                    out.write('.');
                    out.flush();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        long begin = System.nanoTime();
        FetchRefused refused = catchThrowableOfType(
                FetchRefused.class,
                () -> outside(Duration.ofMillis(1_500), OwnAuthority.trusting(key))
                        .fetch("https://feed.example.org/dropp", 1_000_000));
        assertThat(refused.reason()).isEqualTo(Reason.TOO_SLOW);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void whatIsNoContentIsSaidToBeNone() {
        serve("/borta", exchange -> answer(exchange, 404, FEED));
        serve("/trasig", exchange -> answer(exchange, 500, FEED));
        serve("/oforandrad", exchange -> answer(exchange, 304, new byte[0]));
        serve("/utan-vag", exchange -> answer(exchange, 302, new byte[0]));
        for (String path : List.of("/borta", "/trasig", "/oforandrad", "/utan-vag")) {
            assertThat(refused("https://feed.example.org" + path, 1_000).reason())
                    .as(path)
                    .isEqualTo(Reason.STATUS);
        }
        assertThat(refused("https://finns-inte.invalid/", 1_000).reason()).isEqualTo(Reason.UNKNOWN_NAME);
        wire.name("stangd.example.org", "8.8.4.4").server("8.8.4.4", 1);
        assertThat(refused("https://stangd.example.org/", 1_000).reason()).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void aNameWithSwedishLettersIsAName() throws Exception {
        wire.name("xn--rebro-iua.example.org", "9.9.9.9")
                .server("9.9.9.9", plain.getAddress().getPort());
        GuardedOutside allowing =
                outside(Duration.ofSeconds(20), OwnAuthority.trusting(key), "xn--rebro-iua.example.org");
        serve("/fl%C3%B6de", exchange -> answer(exchange, 200, FEED));
        serve("/flöde", exchange -> answer(exchange, 200, FEED));
        assertThat(allowing.fetch("http://örebro.example.org/flöde", 1_000).open())
                .hasBinaryContent(FEED);
    }

    @Test
    void noMoreThanEightAtOnce() throws Exception {
        CountDownLatch eight = new CountDownLatch(8);
        serve("/vantar", exchange -> {
            eight.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            answer(exchange, 200, FEED);
        });
        GuardedOutside outside = outside(Duration.ofSeconds(20), OwnAuthority.trusting(key));
        List<Thread> waiting = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Thread thread = new Thread(
                    () -> assertThat(catchThrowableOfType(
                                    FetchRefused.class, () -> outside.fetch("https://feed.example.org/vantar", 1_000)))
                            .isNull(),
                    "fetcher");
            thread.start();
            waiting.add(thread);
        }
        assertThat(eight.await(10, TimeUnit.SECONDS)).isTrue();
        FetchRefused ninth =
                catchThrowableOfType(FetchRefused.class, () -> outside.fetch("https://feed.example.org/flode", 1_000));
        assertThat(ninth.reason()).isEqualTo(Reason.BUSY);
        end.countDown();
        for (Thread each : waiting) {
            each.join();
        }
        assertThat(outside.fetch("https://feed.example.org/flode", 1_000).size())
                .isEqualTo(FEED.length);
    }
}
