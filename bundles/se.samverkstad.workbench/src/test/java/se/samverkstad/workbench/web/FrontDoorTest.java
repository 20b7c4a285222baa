package se.samverkstad.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real sockets: other addresses of loopback stand for other machines, so what is loopback is asked of them by number. */
final class FrontDoorTest {
    private static final Map<String, String> BEHIND_PROXY = Map.of(
            "samverkstad.address", "https://samverkstad.test", "samverkstad.proxy.addresses", "127.0.0.2, 127.0.0.9");
    private static final String FORWARDED = "Forwarded: for=192.0.2.5;proto=https;host=samverkstad.test\r\n";

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "localhost:8080", "127.0.0.1:9", "[::1]:80", "127.8.8.8"})
    void onThisMachineItsOwnNamesAreAnswered(String host) throws Exception {
        try (TestWorkbench workbench = new TestWorkbench(home)) {
            assertThat(ask(workbench, "127.0.0.1", host, "")).startsWith("HTTP/1.1 200");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.test", "127.0.0.1.evil.test", "localhost.evil.test", "a@127.0.0.1", "", "192.0.2.1"})
    void anotherHostIsMisdirected(String host) throws Exception {
        try (TestWorkbench workbench = new TestWorkbench(home)) {
            assertThat(ask(workbench, "127.0.0.1", host, ""))
                    .containsPattern("^HTTP/1.1 4(21|00)")
                    .doesNotContain("evil");
        }
    }

    @Test
    void theProxyIsBelieved() throws Exception {
        try (TestWorkbench workbench = new TestWorkbench(home, BEHIND_PROXY)) {
            String answer = ask(workbench, "127.0.0.2", "10.1.1.1:8080", FORWARDED);

            assertThat(answer).startsWith("HTTP/1.1 200").contains("Strict-Transport-Security");
            assertThat(ask(
                            workbench,
                            "127.0.0.9",
                            "samverkstad.test:443",
                            "X-Forwarded-Proto: https\r\nX-Forwarded-For: 192.0.2.5\r\n"))
                    .startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void othersAreNotBelieved() throws Exception {
        try (TestWorkbench workbench = new TestWorkbench(home, BEHIND_PROXY)) {
            assertThat(ask(workbench, "127.0.0.3", "10.1.1.1:8080", FORWARDED)).startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void whatThisMachineAsksIsAnsweredBesideTheProxy() throws Exception {
        try (TestWorkbench workbench = new TestWorkbench(home, BEHIND_PROXY)) {
            assertThat(ask(workbench, "127.0.0.1", "127.0.0.1:8080", "")).startsWith("HTTP/1.1 200");
            assertThat(ask(workbench, "127.0.0.2", "127.0.0.1:8080", "X-Forwarded-For: 192.0.2.5\r\n"))
                    .startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void aProxyOnThisMachineThatNobodyDeclaredIsNotThisMachine() throws Exception {
        try (TestWorkbench workbench = new TestWorkbench(home, BEHIND_PROXY)) {
            assertThat(ask(workbench, "127.0.0.3", "127.0.0.1:8080", FORWARDED)).startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void aMachineThatIsNotTheProxyIsRefused() throws Exception {
        Optional<InetAddress> outside = Machine.address();
        assumeTrue(outside.isPresent(), "this machine has only loopback");
        try (TestWorkbench workbench = new TestWorkbench(home, BEHIND_PROXY)) {
            assertThat(ask(workbench, outside.get().getHostAddress(), "samverkstad.test", FORWARDED))
                    .startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void whoAskedTheProxyWithoutHttpsIsSentOn() throws Exception {
        try (TestWorkbench workbench = new TestWorkbench(home, BEHIND_PROXY)) {
            assertThat(ask(workbench, "127.0.0.2", "samverkstad.test", "X-Forwarded-Proto: http\r\n"))
                    .startsWith("HTTP/1.1 303")
                    .contains("Location: https://samverkstad.test/health/live");
        }
    }

    private static String ask(TestWorkbench workbench, String from, String host, String headers) throws IOException {
        try (Socket socket = new Socket()) {
            InetAddress source = InetAddress.getByName(from);
            socket.bind(new InetSocketAddress(source, 0));
            socket.connect(new InetSocketAddress(
                    source.isLoopbackAddress() ? InetAddress.getByName("127.0.0.1") : source, workbench.port()));
            socket.getOutputStream()
                    .write(("GET /health/live HTTP/1.1\r\nHost: " + host + "\r\n" + headers
                                    + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
