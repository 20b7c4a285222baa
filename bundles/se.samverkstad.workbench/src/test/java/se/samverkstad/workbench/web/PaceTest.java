package se.samverkstad.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.web.Response;

/** People who ask through the declared proxy, on a clock that stands until it is moved. */
final class PaceTest {
    private static final int AT_ONCE = 10;

    @TempDir
    Path home;

    private final AtomicLong now = new AtomicLong();
    private final Pace pace = new Pace(AT_ONCE, now::get);
    private TestWorkbench workbench;

    @BeforeEach
    void start() throws Exception {
        workbench = new TestWorkbench(
                home,
                Map.of("samverkstad.address", "https://samverkstad.test", "samverkstad.proxy.addresses", "127.0.0.2"),
                pace,
                new InFlight());
    }

    @AfterEach
    void stop() throws Exception {
        workbench.close();
    }

    private String ask(String from, String path, String... headers) throws IOException {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(from.isEmpty() ? "127.0.0.1" : "127.0.0.2"), 0));
            socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), workbench.port()));
            StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\nConnection: close\r\n");
            request.append(
                    from.isEmpty()
                            ? "Host: 127.0.0.1\r\n"
                            : "Host: samverkstad.test\r\nForwarded: for=\"" + from
                                    + "\";proto=https;host=samverkstad.test\r\n");
            for (String header : headers) {
                request.append(header).append("\r\n");
            }
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void useUp(String from, String... headers) throws IOException {
        for (int i = 0; i < AT_ONCE; i++) {
            assertThat(ask(from, "/logga-in", headers)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void oneMoreThanTheShareIsToldWhenToComeBackInTheirLanguage() throws Exception {
        useUp("192.0.2.5");

        String swedish = ask("192.0.2.5", "/logga-in", "Accept-Language: sv");
        assertThat(swedish)
                .startsWith("HTTP/1.1 429")
                .containsPattern("Retry-After: [1-9]")
                .contains(
                        "Content-Security-Policy: default-src 'none'",
                        "Många frågor på kort tid",
                        "Vänta några sekunder");
        assertThat(ask("192.0.2.5", "/logga-in", "Accept-Language: en")).contains("Many requests in a short time");
        assertThat(ask("192.0.2.6", "/logga-in")).as("another address").startsWith("HTTP/1.1 200");

        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(ask("192.0.2.5", "/logga-in")).as("a second later").startsWith("HTTP/1.1 200");
    }

    @Test
    void colleaguesBehindOneAddressHaveAShareEach() throws Exception {
        workbench.switchboard.page("/radio", request -> Response.page("Radio", out -> out.append("hej")));
        String anna = "Cookie: __Host-sid=" + workbench.signedIn("anna", false).cookie(Cookies.SESSION);
        String bo = "Cookie: __Host-sid=" + workbench.signedIn("bo", false).cookie(Cookies.SESSION);
        for (int i = 0; i < AT_ONCE; i++) {
            assertThat(ask("192.0.2.5", "/radio", anna)).startsWith("HTTP/1.1 200");
        }

        assertThat(ask("192.0.2.5", "/radio", anna)).startsWith("HTTP/1.1 429");
        assertThat(ask("192.0.2.5", "/radio", bo)).startsWith("HTTP/1.1 200");
        assertThat(ask("192.0.2.5", "/logga-in")).startsWith("HTTP/1.1 200");
    }

    @Test
    void theAddressesOfOneHouseholdAreOne() throws Exception {
        useUp("[2001:db8:1:2::1]:4711");

        assertThat(ask("[2001:db8:1:2:ffff::9]", "/logga-in")).startsWith("HTTP/1.1 429");
        assertThat(ask("[2001:db8:1:3::1]", "/logga-in")).startsWith("HTTP/1.1 200");
    }

    @Test
    void styleProbesAndThisMachineAreNotCounted() throws Exception {
        useUp("192.0.2.5");

        assertThat(ask("192.0.2.5", workbench.files.url("app.css"))).startsWith("HTTP/1.1 200");
        assertThat(ask("192.0.2.5", "/health/live")).startsWith("HTTP/1.1 200");
        for (int i = 0; i < 3 * AT_ONCE; i++) {
            assertThat(ask("", "/logga-in")).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void aCookieThatIsNoSessionGivesNoShareOfItsOwn() throws Exception {
        for (int i = 0; i < AT_ONCE; i++) {
            ask(
                    "192.0.2.5",
                    "/logga-in",
                    "Cookie: __Host-sid=" + Integer.toString(i).repeat(43));
        }

        assertThat(ask("192.0.2.5", "/logga-in", "Cookie: __Host-sid=" + "x".repeat(43)))
                .startsWith("HTTP/1.1 429");
        assertThat(pace.known()).isEqualTo(1);
    }
}
