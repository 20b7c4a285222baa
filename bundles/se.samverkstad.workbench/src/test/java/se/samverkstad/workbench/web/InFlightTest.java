package se.samverkstad.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** People behind the declared proxy, some of whom begin to send a form and do not go on. */
@Timeout(60)
final class InFlightTest {
    @TempDir
    Path home;

    private final InFlight inFlight = new InFlight(2);
    private TestWorkbench workbench;

    @BeforeEach
    void start() throws Exception {
        workbench = new TestWorkbench(
                home,
                Map.of("samverkstad.address", "https://samverkstad.test", "samverkstad.proxy.addresses", "127.0.0.2"),
                new Pace(),
                inFlight);
    }

    @AfterEach
    void stop() throws Exception {
        workbench.close();
    }

    private Socket begin(String from, String line, String rest) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.2"), 0));
        socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), workbench.port()));
        send(
                socket,
                line + " HTTP/1.1\r\nConnection: close\r\nHost: samverkstad.test\r\nForwarded: for=" + from
                        + ";proto=https;host=samverkstad.test\r\n" + rest);
        return socket;
    }

    private Socket beginForm(String from) throws IOException {
        return begin(
                from,
                "POST /logga-in",
                "Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\n\r\n");
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private String ask(String from) throws IOException {
        try (Socket socket = begin(from, "GET /logga-in", "\r\n")) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String askUntil(String from, String status) throws IOException {
        String answer = ask(from);
        while (!answer.startsWith("HTTP/1.1 " + status)) {
            answer = ask(from);
        }
        return answer;
    }

    @Test
    void whoHoldsAllTheirPlacesWaitsAndNobodyElseDoes() throws Exception {
        List<Socket> slow = List.of(beginForm("192.0.2.5"), beginForm("192.0.2.5"));

        assertThat(askUntil("192.0.2.5", "429"))
                .contains("Retry-After: 5")
                .contains("Härifrån har det kommit fler frågor");
        assertThat(ask("192.0.2.6")).startsWith("HTTP/1.1 200");

        for (Socket each : slow) {
            send(each, "a=1");
            assertThat(new String(each.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 4");
            each.close();
        }
        askUntil("192.0.2.5", "200");
    }

    @Test
    void noPlaceIsLeftTaken() throws Exception {
        askUntil("192.0.2.5", "200");
        beginForm("192.0.2.5").close();

        askUntil("192.0.2.5", "200");
        while (inFlight.askers() > 0) {
            Thread.onSpinWait();
        }
    }
}
