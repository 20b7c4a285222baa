package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever asks while the server starts is told so, and a browser that is left open arrives by itself. */
final class StartingIT {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    Path home;

    private int port;

    @Test
    void itSaysSoFromTheMomentItsPortIsOpenUntilItIsReady() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        startAsked();
        startAsked(); // on a home that a kill left
    }

    private void startAsked() throws Exception {
        FutureTask<Server> starting = new FutureTask<>(() ->
                Server.start(Server.PRODUCT, home, Map.of(), "--port", Integer.toString(port), "--developer-mode"));
        new Thread(starting, "start").start();
        List<HttpResponse<String>> read = new ArrayList<>();
        List<HttpResponse<String>> sent = new ArrayList<>();
        List<HttpResponse<String>> asked = new ArrayList<>();
        while (!starting.isDone()) {
            try {
                read.add(ask(request("/", "text/html,*/*;q=0.8")));
                sent.add(ask(request("/logga-in", "text/html").POST(BodyPublishers.ofString("namn=anna"))));
                asked.add(ask(request("/health/ready", "application/json")));
            } catch (ConnectException e) {
                // Its port is not open yet.
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        try (Server server = starting.get()) {
            for (int i = 0; i < 30; i++) {
                assertThat(ask(request("/", "text/html")).statusCode()).isIn(200, 303);
                assertThat(ask(request("/health/ready", "*/*")).statusCode()).isEqualTo(200);
            }
            assertThat(read).extracting(HttpResponse::statusCode).isSubsetOf(503, 303);
            assertThat(asked).extracting(HttpResponse::statusCode).isSubsetOf(503, 200);
            assertThat(sent).extracting(HttpResponse::statusCode).doesNotContain(404);
            assertPage(read.get(0));
            assertThat(read.stream().filter(answer -> answer.statusCode() == 503))
                    .as("whichever page tells of the start goes on by itself")
                    .allMatch(answer -> answer.headers().firstValue("Refresh").isPresent());
            assertThat(sent.get(0).headers().firstValue("Refresh")).isEmpty();
            assertThat(sent.get(0).body()).contains("Det du skickade togs inte emot", "What you sent was not received");
            assertThat(header(asked.get(0), "Content-Type")).isEqualTo("text/plain;charset=utf-8");
            assertThat(asked.get(0).body()).hasLineCount(2).contains("Samverkstad is starting");
            server.kill();
        }
    }

    private static void assertPage(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(header(answer, "Retry-After")).isEqualTo("2");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(answer.body())
                .contains("<html lang=\"sv\">", "<h1>Samverkstad startar</h1>")
                .containsPattern("<div lang=\"en\"><h2>Samverkstad is starting</h2>")
                .doesNotContain("<script");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private HttpRequest.Builder request(String path, String accept) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", accept);
    }

    private static HttpResponse<String> ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
