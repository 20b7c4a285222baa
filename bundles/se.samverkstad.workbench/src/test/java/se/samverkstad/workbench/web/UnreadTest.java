package se.samverkstad.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On a socket, because a client would open a new connection where the old one fails, for all but POST. */
final class UnreadTest {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");

    private TestWorkbench workbench;
    private Socket socket;

    @BeforeEach
    void connect(@TempDir Path home) throws Exception {
        workbench = new TestWorkbench(home);
        socket = new Socket("127.0.0.1", workbench.port());
        socket.setSoTimeout(10_000);
    }

    @AfterEach
    void disconnect() throws Exception {
        socket.close();
        workbench.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/logga-in,application/json,same-origin,415",
        "/logga-in,application/x-www-form-urlencoded,cross-site,403",
        "/finns-inte,application/x-www-form-urlencoded,same-origin,404",
        "/health/live,application/x-www-form-urlencoded,same-origin,405"
    })
    void aRequestThatIsRefusedUnreadLeavesTheConnectionToTheNext(String path, String type, String site, String status)
            throws Exception {
        send("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + workbench.port() + "\r\nSec-Fetch-Site: " + site
                + "\r\nContent-Type: " + type + "\r\nContent-Length: 3\r\n\r\n");
        assertThat(answeredAtOnce()).isFalse();
        send("a=1");

        assertThat(status()).isEqualTo(status);
        send("GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(status()).isEqualTo("200");
    }

    @Test
    void whoWaitsToBeAskedIsToldThatTheConnectionEnds() throws Exception {
        send("POST /health/live HTTP/1.1\r\nHost: 127.0.0.1:" + workbench.port()
                + "\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");

        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer).startsWith("HTTP/1.1 405").contains("Connection: close");
    }

    private void send(String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(TestWorkbench.bytes(text));
        out.flush();
    }

    /** Whether an answer comes although the request is not whole: then what follows would be lost. */
    private boolean answeredAtOnce() throws IOException {
        socket.setSoTimeout(300);
        try {
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException e) {
            return false;
        } finally {
            socket.setSoTimeout(10_000);
        }
    }

    /** Of the next answer, which is read whole. */
    private String status() throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            assertThat(next).as("cut off after: %s", head).isNotNegative();
            head.append((char) next);
        }
        var length = Pattern.compile("(?i)content-length: (\\d+)").matcher(head);
        if (length.find()) {
            in.readNBytes(Integer.parseInt(length.group(1)));
        }
        var status = STATUS.matcher(head);
        assertThat(status.find()).as(head.toString()).isTrue();
        return status.group(1);
    }
}
