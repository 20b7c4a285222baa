package se.samverkstad.workbench.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import se.samverkstad.workbench.shell.StaticFile;
import se.samverkstad.workbench.shell.StaticFiles;

/** Serves {@link PreviewPages} to look at: run it from the bundle's folder after a build, with a port. */
public final class Preview {
    private static final int TONE_SECONDS = 120;
    private static final int RATE = 8000;

    private final PreviewPages pages;
    private final StaticFiles files;

    private Preview() {
        files = Samples.files();
        pages = new PreviewPages(files);
    }

    public static void main(String[] arguments) throws IOException {
        int port = arguments.length == 0 ? 8090 : Integer.parseInt(arguments[0]);
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/", new Preview()::answer);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.startsWith("/static/")) {
                StaticFile file = files.find(path).orElseThrow();
                send(exchange, 200, file.contentType(), file.body());
            } else if (path.equals("/ljud.wav")) {
                sound(exchange);
            } else if (path.equals("/handelser")) {
                events(exchange);
            } else if (path.startsWith("/utkast/")) {
                exchange.sendResponseHeaders(204, -1);
            } else {
                page(exchange, path);
            }
        } catch (RuntimeException e) {
            e.printStackTrace();
            throw e;
        }
    }

    private void page(HttpExchange exchange, String path) throws IOException {
        Map<String, String> fields = fields(exchange);
        Locale locale = Locale.forLanguageTag("en".equals(fields.get("sprak")) ? "en-GB" : "sv-SE");
        PreviewPages.Answer answer = pages.answer(exchange.getRequestMethod(), path, fields, locale);
        if (answer.redirect()) {
            exchange.getResponseHeaders().set("Location", answer.body());
            exchange.sendResponseHeaders(303, -1);
            return;
        }
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                                + " connect-src 'self'; media-src 'self'; form-action 'self'; base-uri 'none'");
        send(
                exchange,
                answer.status(),
                "text/html; charset=utf-8",
                answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> fields(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return Arrays.stream(((query == null ? "" : query) + "&" + body).split("&"))
                .filter(pair -> pair.contains("="))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (one, two) -> two));
    }

    private void events(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try {
            for (int i = 0; ; i++) {
                String event =
                        i == 1 ? "event: menu\ndata: " + pages.menu().replace("\n", "\ndata: ") + "\n\n" : ":\n\n";
                exchange.getResponseBody().write(event.getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                Thread.sleep(1000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sound(HttpExchange exchange) throws IOException {
        byte[] wave = wave();
        exchange.getResponseHeaders().set("Accept-Ranges", "bytes");
        String range = exchange.getRequestHeaders().getFirst("Range");
        if (range == null) {
            send(exchange, 200, "audio/wav", wave);
            return;
        }
        int from = Integer.parseInt(range.replaceAll("bytes=(\\d+)-.*", "$1"));
        byte[] rest = Arrays.copyOfRange(wave, from, wave.length);
        exchange.getResponseHeaders()
                .set("Content-Range", "bytes %d-%d/%d".formatted(from, wave.length - 1, wave.length));
        send(exchange, 206, "audio/wav", rest);
    }

    /** Two minutes of near silence, 8 bit mono. */
    private static byte[] wave() {
        int length = TONE_SECONDS * RATE;
        var out = java.nio.ByteBuffer.allocate(44 + length).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + length);
        out.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        out.putShort((short) 1)
                .putShort((short) 1)
                .putInt(RATE)
                .putInt(RATE)
                .putShort((short) 1)
                .putShort((short) 8);
        out.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(length);
        while (out.hasRemaining()) {
            out.put((byte) 128);
        }
        return out.array();
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
