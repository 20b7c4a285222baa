package se.samverkstad.people.openid;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A provider over HTTP on this computer. It is honest about codes (each once, with the verifier that belongs to it) unless
 * told otherwise, and lies in its tokens as a test wishes.
 */
final class TestProvider implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    final List<Map<String, String>> asked = new ArrayList<>();
    private final AtomicInteger given = new AtomicInteger();
    final AtomicInteger keysAsked = new AtomicInteger();
    final AtomicInteger metadataAsked = new AtomicInteger();
    volatile TestKeys keys = new TestKeys("one");
    volatile UnaryOperator<Map<String, Object>> metadata = all -> all;
    volatile int status = 200;
    volatile Function<Map<String, String>, String> token = question -> "";

    TestProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> {
            metadataAsked.incrementAndGet();
            answer(exchange, status, JSONObjectUtils.toJSONString(metadata.apply(said())));
        });
        server.createContext("/keys", exchange -> {
            keysAsked.incrementAndGet();
            answer(exchange, status, keys.shown());
        });
        server.createContext("/token", exchange -> answer(exchange));
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private Map<String, Object> said() {
        Map<String, Object> all = new HashMap<>();
        all.put("issuer", issuer());
        all.put("authorization_endpoint", issuer() + "/authorize");
        all.put("token_endpoint", issuer() + "/token");
        all.put("jwks_uri", issuer() + "/keys");
        all.put("id_token_signing_alg_values_supported", List.of("RS256", "ES256"));
        all.put("code_challenge_methods_supported", List.of("S256"));
        all.put("backchannel_logout_supported", true);
        return all;
    }

    /** The person signs in there, and is sent back. @return what comes in the address */
    Map<String, String> signIn(URI question) {
        Map<String, String> asked = form(question.getRawQuery());
        String code = "code-" + given.incrementAndGet();
        codes.put(code, asked);
        return new HashMap<>(Map.of("code", code, "state", asked.get("state")));
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        form.put("authorization", String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        asked.add(form);
        Map<String, String> question = codes.remove(form.get("code"));
        boolean right = question != null
                && question.getOrDefault("redirect_uri", "-").equals(form.get("redirect_uri"))
                && "S256".equals(question.get("code_challenge_method"))
                && Hidden.challenge(form.getOrDefault("code_verifier", "")).equals(question.get("code_challenge"));
        if (status != 200) {
            answer(exchange, status, "broken");
        } else if (!right) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
        } else {
            answer(exchange, 200, token.apply(question));
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    static Map<String, String> form(String query) {
        Map<String, String> all = new HashMap<>();
        for (String each : query.split("&")) {
            int equals = each.indexOf('=');
            all.put(decoded(each.substring(0, equals)), decoded(each.substring(equals + 1)));
        }
        return all;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
