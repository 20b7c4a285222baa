package se.samverkstad.acceptance;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * An OpenID provider in a process of its own: mock-oauth2-server of the Norwegian labour and welfare administration. Its key
 * is made here, so that a test can sign what the provider itself would: it has no back channel.
 */
final class IdentityProvider implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final Duration START = Duration.ofSeconds(60);

    private final String name;
    private final int port;
    private KeyPair keys;
    private Process process;

    private IdentityProvider(String name, int port) {
        this.name = name;
        this.port = port;
        this.keys = keys();
        this.process = started();
    }

    static IdentityProvider start(String name) throws IOException {
        return new IdentityProvider(name, freePort());
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    String issuer() {
        return "http://127.0.0.1:%d/%s".formatted(port, name);
    }

    String host() {
        return "127.0.0.1:" + port;
    }

    /** The same provider, with another key. */
    void changeKeys() {
        stop();
        keys = keys();
        process = started();
    }

    void stop() {
        process.destroyForcibly();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void startAgain() {
        process = started();
    }

    private Process started() {
        JsonObject keyProvider = new JsonObject();
        keyProvider.addProperty("initialKeys", jwk());
        keyProvider.addProperty("algorithm", "RS256");
        JsonObject tokens = new JsonObject();
        tokens.add("keyProvider", keyProvider);
        JsonObject config = new JsonObject();
        config.addProperty("interactiveLogin", true);
        config.addProperty("httpServer", "NettyWrapper");
        config.add("tokenProvider", tokens);
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Path.of("target", "provider", "*").toString(),
                "no.nav.security.mock.oauth2.StandaloneMockOAuth2ServerKt");
        builder.environment()
                .putAll(Map.of(
                        "SERVER_PORT", Integer.toString(port),
                        "SERVER_HOSTNAME", "127.0.0.1",
                        "JSON_CONFIG", config.toString()));
        builder.redirectErrorStream(true);
        builder.redirectOutput(Path.of("target", "provider-" + name + ".log").toFile());
        try {
            Process started = builder.start();
            ready(started);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Connects until it answers: a refused connection comes back at once, so the process itself sets the pace. */
    private void ready(Process started) throws IOException, InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end && started.isAlive()) {
            try {
                HttpRequest alive = HttpRequest.newBuilder(URI.create("http://" + host() + "/isalive"))
                        .timeout(Duration.ofSeconds(10))
                        .build();
                if (HTTP.send(alive, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (java.net.ConnectException e) {
                if (started.waitFor(50, TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
        }
        throw new IOException("the provider %s does not answer; see target/provider-%s.log".formatted(name, name));
    }

    /** Signs in there. @return the address that the browser is sent back to */
    URI signIn(String question, String user, String claims) throws IOException, InterruptedException {
        String form = "username=" + URLEncoder.encode(user, StandardCharsets.UTF_8) + "&claims="
                + URLEncoder.encode(claims, StandardCharsets.UTF_8);
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(question))
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        return URI.create(answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException(answer.statusCode() + " " + answer.body())));
    }

    /** A token as the provider's own key signs it. */
    String signed(JsonObject claims) {
        String head = "{\"alg\":\"RS256\",\"typ\":\"logout+jwt\",\"kid\":\"" + name + "\"}";
        String unsigned = text(head.getBytes(StandardCharsets.UTF_8)) + "."
                + text(claims.toString().getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(unsigned.getBytes(StandardCharsets.US_ASCII));
            return unsigned + "." + text(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator maker = KeyPairGenerator.getInstance("RSA");
            maker.initialize(2048);
            return maker.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String jwk() {
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) keys.getPrivate();
        JsonObject jwk = new JsonObject();
        jwk.addProperty("kty", "RSA");
        jwk.addProperty("use", "sig");
        jwk.addProperty("alg", "RS256");
        jwk.addProperty("kid", "first");
        jwk.addProperty("n", number(key.getModulus()));
        jwk.addProperty("e", number(key.getPublicExponent()));
        jwk.addProperty("d", number(key.getPrivateExponent()));
        jwk.addProperty("p", number(key.getPrimeP()));
        jwk.addProperty("q", number(key.getPrimeQ()));
        jwk.addProperty("dp", number(key.getPrimeExponentP()));
        jwk.addProperty("dq", number(key.getPrimeExponentQ()));
        jwk.addProperty("qi", number(key.getCrtCoefficient()));
        return jwk.toString();
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int zero = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        return text(java.util.Arrays.copyOfRange(bytes, zero, bytes.length));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        stop();
    }
}
