package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;

/** Someone at a browser without script: keeps cookies, reads the forms of pages and sends them as a browser would. */
final class Person {
    static final String USER = "anna";
    static final String PASSWORD = "en lång mening om Vättern";

    private static final Pattern CSRF =
            Pattern.compile("(?:name=\"_csrf\" value|name=\"sv-csrf\" content)=\"([^\"]+)\"");
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final URI base;
    private final HttpClient http;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private volatile String csrf = "";

    private Person(URI base, HttpClient http) {
        this.base = base;
        this.http = http;
    }

    /** Has not signed in. */
    static Person guest(Server server) {
        return new Person(server.address("/"), HTTP);
    }

    /** Has not signed in, at a server that someone else started. */
    static Person guest(URI base) {
        return new Person(base, HTTP);
    }

    /** Has not signed in, and trusts what the context trusts. */
    static Person guest(Server server, SSLContext trust) {
        return new Person(
                server.address("/"),
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(10))
                        .sslContext(trust)
                        .build());
    }

    /** With cookies that someone else had. */
    Person carrying(String cookieHeader) {
        for (String pair : cookieHeader.split("; ")) {
            int equals = pair.indexOf('=');
            cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return this;
    }

    /** Opens the link that the server printed, fills in the form and the first step: signed in as the administrator. */
    static Person first(Server server) throws IOException, InterruptedException {
        return guest(server).becomeFirst(server);
    }

    /** Makes this one the first administrator, signed in. */
    Person becomeFirst(Server server) throws IOException, InterruptedException {
        Person person = this;
        String page = person.get(server.firstAddress().getRawPath() + "?"
                        + server.firstAddress().getRawQuery())
                .body();
        Map<String, String> fields = Html.form(page, "/kom-igang")
                .with(
                        "name", "Anna Ek",
                        "user", USER,
                        "password", PASSWORD,
                        "again", PASSWORD);
        HttpResponse<String> answer = person.post("/kom-igang", fields);
        assertThat(answer.statusCode()).as(Html.main(answer.body())).isEqualTo(303);
        assertThat(location(answer)).isEqualTo("/kom-igang/1");
        page = person.follow(answer).body();
        fields = Html.form(page, "/kom-igang/1")
                .with("val", "0680", "namn", "Jönköpings kommun", "sprak", "sv", "act", "spara");
        answer = person.post("/kom-igang/1", fields);
        assertThat(answer.statusCode()).as(Html.main(answer.body())).isEqualTo(303);
        for (int step = 2; step <= 5; step++) {
            answer = person.post("/kom-igang/" + step, Map.of("act", "senare"));
            assertThat(answer.statusCode()).as(Html.main(answer.body())).isEqualTo(303);
        }
        assertThat(person.follow(answer).statusCode()).isEqualTo(200);
        return person;
    }

    /** Signs in with name and password. */
    static Person signedIn(Server server) throws IOException, InterruptedException {
        Person person = guest(server);
        HttpResponse<String> answer = person.signIn(PASSWORD, "/");
        assertThat(answer.statusCode()).as(Html.main(answer.body())).isEqualTo(303);
        person.get("/");
        return person;
    }

    HttpResponse<String> signIn(String password, String target) throws IOException, InterruptedException {
        String page = get("/logga-in?till=" + URLEncoder.encode(target, StandardCharsets.UTF_8))
                .body();
        return post("/logga-in", Html.form(page, "/logga-in").with("user", USER, "password", password));
    }

    /** Reads every page in that language from now on. */
    void speaks(String language) throws IOException, InterruptedException {
        assertThat(get("/?sprak=" + language).statusCode()).isEqualTo(303);
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return ask("GET", path, BodyPublishers.noBody(), BodyHandlers.ofString(), headers);
    }

    HttpResponse<byte[]> bytes(String path, String... headers) throws IOException, InterruptedException {
        return ask("GET", path, BodyPublishers.noBody(), BodyHandlers.ofByteArray(), headers);
    }

    HttpResponse<String> head(String path, String... headers) throws IOException, InterruptedException {
        return ask("HEAD", path, BodyPublishers.noBody(), BodyHandlers.ofString(), headers);
    }

    /** Sends a form of a page of ours. A token among the fields goes before the one of the latest page. */
    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        Map<String, String> all = new java.util.LinkedHashMap<>(fields);
        all.putIfAbsent("_csrf", csrf);
        return post(path, all, "Origin", origin(), "Sec-Fetch-Site", "same-origin");
    }

    /** Sends exactly these fields with exactly these headers, besides the cookies. */
    HttpResponse<String> post(String path, Map<String, String> fields, String... headers)
            throws IOException, InterruptedException {
        return ask("POST", path, BodyPublishers.ofString(encoded(fields)), BodyHandlers.ofString(), headers(headers));
    }

    /** Sends a form with files; the token is put first, as the workbench writes it. */
    HttpResponse<String> post(String path, Multipart form) throws IOException, InterruptedException {
        return post(path, form.contentType(), withToken(form.whole()));
    }

    /** The same, with a body that says itself where it ends. */
    HttpResponse<String> post(String path, String contentType, BodyPublisher body)
            throws IOException, InterruptedException {
        return ask(
                "POST",
                path,
                body,
                BodyHandlers.ofString(),
                "Origin",
                origin(),
                "Sec-Fetch-Site",
                "same-origin",
                "Content-Type",
                contentType);
    }

    /** That body after a part with the token. */
    BodyPublisher withToken(BodyPublisher rest) {
        BodyPublisher token = new Multipart().field("_csrf", csrf).cutShort();
        return BodyPublishers.concat(token, rest);
    }

    /** Any method; for what no form does. */
    HttpResponse<String> ask(String method, String path, String... headers) throws IOException, InterruptedException {
        return ask(method, path, BodyPublishers.noBody(), BodyHandlers.ofString(), headers);
    }

    <B> HttpResponse<B> ask(String method, String path, BodyPublisher body, BodyHandler<B> handler, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(120))
                .method(method, body);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        HttpResponse<B> response = http.send(request.build(), handler);
        response.headers().allValues("Set-Cookie").forEach(this::keep);
        if (response.body() instanceof String page) {
            Matcher token = CSRF.matcher(page);
            if (token.find()) {
                csrf = token.group(1);
            }
        }
        return response;
    }

    HttpResponse<String> follow(HttpResponse<?> redirect) throws IOException, InterruptedException {
        return get(location(redirect));
    }

    /** Where an answer sends the person on to. */
    static String location(HttpResponse<?> redirect) {
        return redirect.headers().firstValue("Location").orElseThrow(() -> new AssertionError("no redirect"));
    }

    String origin() {
        return base.toString().replaceAll("/$", "");
    }

    URI address(String path) {
        return base.resolve(path);
    }

    String csrf() {
        return csrf;
    }

    String cookieHeader() {
        List<String> pairs = new ArrayList<>();
        cookies.forEach((name, value) -> pairs.add(name + "=" + value));
        return String.join("; ", pairs);
    }

    static String encoded(Map<String, String> fields) {
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, value) -> pairs.add(URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return String.join("&", pairs);
    }

    private static String[] headers(String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", "application/x-www-form-urlencoded"));
        return all.toArray(String[]::new);
    }

    private void keep(String cookie) {
        String pair = cookie.substring(0, cookie.indexOf(';'));
        String name = pair.substring(0, pair.indexOf('='));
        String value = pair.substring(name.length() + 1);
        if (value.isEmpty()) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }
}
