package se.samverkstad.operations.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.net.FetchRefused;
import se.samverkstad.api.net.FetchRefused.Reason;

/** What an administrator has allowed is reached, for that question, and nothing beside it. */
final class NamedHostsTest {
    private final List<String> heard = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            boolean leads = exchange.getRequestURI().getPath().equals("/leads");
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:" + port() + "/secret");
            byte[] body = "ja".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(leads ? 302 : 400, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private static Reply ask(WireDouble wire, String address, Optional<String> form, Set<String> inside)
            throws Exception {
        NamedHosts hosts = new GuardedOutside(
                new Limits(Set.of(), Set.of(), Duration.ofSeconds(10)),
                wire,
                OpenInternet::holds,
                SSLContext.getDefault());
        return hosts.ask(
                new Question(address, form, Map.of("Authorization", "Basic x"), inside, 1_000, Duration.ofSeconds(10)));
    }

    private Reason refused(WireDouble wire, String address, Set<String> inside) {
        FetchRefused refused =
                catchThrowableOfType(FetchRefused.class, () -> ask(wire, address, Optional.empty(), inside));
        assertThat(refused).as(address + " with " + inside).isNotNull();
        return refused.reason();
    }

    @Test
    void whatIsAllowedIsAskedAndItsAnswerHandedOverWhateverItIs() throws Exception {
        String here = "127.0.0.1:" + port();
        Reply reply =
                ask(new WireDouble(), "http://" + here + "/token?a=b", Optional.of("code=1&x=%C3%A5"), Set.of(here));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.content()).isEqualTo("ja");
        assertThat(reply.toString()).doesNotContain("ja");
        assertThat(heard).containsExactly("POST /token?a=b Basic x application/x-www-form-urlencoded code=1&x=%C3%A5");
    }

    @Test
    void noRedirectIsFollowed() throws Exception {
        String here = "127.0.0.1:" + port();
        assertThat(ask(new WireDouble(), "http://" + here + "/leads", Optional.empty(), Set.of(here))
                        .status())
                .isEqualTo(302);
        assertThat(heard).hasSize(1);
    }

    @Test
    void whatIsNotAllowedIsNotAsked() {
        String here = "127.0.0.1:" + port();
        WireDouble wire = new WireDouble()
                .name("idp.kommun.example", "10.1.2.3")
                .name("rebound.kommun.example", "127.0.0.1")
                .name("cloud.kommun.example", "169.254.169.254");
        assertThat(refused(wire, "http://" + here + "/", Set.of())).isEqualTo(Reason.SCHEME);
        assertThat(refused(wire, "http://" + here + "/", Set.of("127.0.0.2:" + port())))
                .isEqualTo(Reason.SCHEME);
        assertThat(refused(wire, "http://" + here + "/", Set.of("127.0.0.1"))).isEqualTo(Reason.PORT);
        assertThat(refused(wire, "http://idp.kommun.example/", Set.of("idp.kommun.example")))
                .as("only this computer is asked without encryption")
                .isEqualTo(Reason.SCHEME);
        assertThat(refused(wire, "https://idp.kommun.example/", Set.of("other.kommun.example")))
                .isEqualTo(Reason.NOT_PUBLIC);
        assertThat(refused(wire, "https://idp.kommun.example:8443/", Set.of("idp.kommun.example")))
                .isEqualTo(Reason.PORT);
        assertThat(refused(wire, "https://rebound.kommun.example/", Set.of("rebound.kommun.example")))
                .as("an allowed name that leads to this computer")
                .isEqualTo(Reason.NOT_PUBLIC);
        assertThat(refused(wire, "https://cloud.kommun.example/", Set.of("cloud.kommun.example")))
                .as("where clouds answer with secrets")
                .isEqualTo(Reason.NOT_PUBLIC);
        assertThat(heard).isEmpty();
        assertThat(wire.connected).isEmpty();
    }

    @Test
    void anAllowedNameMayLeadIntoTheOwnNet() throws Exception {
        try (ServerSocket inner = new ServerSocket(0)) {
            Thread thread = new Thread(
                    () -> {
                        try {
                            inner.accept().close();
                        } catch (IOException e) {
                            // The test is over.
                        }
                    },
                    "inner");
            thread.setDaemon(true);
            thread.start();
            WireDouble wire =
                    new WireDouble().name("idp.kommun.example", "10.1.2.3").server("10.1.2.3", inner.getLocalPort());
            assertThat(refused(wire, "https://idp.kommun.example/", Set.of("idp.kommun.example")))
                    .as("reached, and spoken to with encryption alone")
                    .isIn(Reason.CERTIFICATE, Reason.BROKEN);
            assertThat(wire.connected).hasSize(1);
        }
    }
}
