package se.samverkstad.benchmarks.contestant;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Someone at a browser without script: keeps cookies, and fills in the forms of pages. */
public final class Browser {
    private static final String SIGN_IN = "/logga-in";

    /** One for all: what it costs to make is no matter of a server's. */
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI base;
    private final Map<String, String> cookies = new TreeMap<>();

    public Browser(URI base) {
        this.base = base;
    }

    void signIn(String name, String password) throws IOException, InterruptedException {
        send(SIGN_IN, Map.of("user", name, "password", password));
    }

    /** A sign-in that is filled in and not sent yet; sending it answers the status. */
    public Pending filledIn(String name, String password) throws IOException, InterruptedException {
        Form form = Form.on(get(SIGN_IN), SIGN_IN).with(Map.of("user", name, "password", password));
        return () -> ask(post(SIGN_IN, form)).statusCode();
    }

    /** A form that waits to be sent. */
    public interface Pending {
        /** @return the status of the answer */
        int send() throws IOException, InterruptedException;
    }

    /** Reads a page to its end. @return the status */
    public int status(String page) throws IOException, InterruptedException {
        return ask(request(page)).statusCode();
    }

    /** Keeps the stream of events open that an open page has; it ends with the server. */
    public CompletableFuture<HttpResponse<Void>> listen() {
        return HTTP.sendAsync(request("/handelser").build(), HttpResponse.BodyHandlers.discarding());
    }

    String get(String page) throws IOException, InterruptedException {
        return ask(request(page)).body();
    }

    /** The first group that a page shows, or the whole match of a pattern without one. */
    String find(String page, String pattern) throws IOException, InterruptedException {
        return found(get(page), pattern);
    }

    static String found(String text, String pattern) throws IOException {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IOException("no %s in: %s".formatted(pattern, Form.text(text)));
        }
        return found.group(found.groupCount());
    }

    /** Fills in the form that a page sends to itself. */
    void send(String page, Map<String, String> answers) throws IOException, InterruptedException {
        send(page, answers, 303);
    }

    /** @return what the answer says, which has that status */
    String send(String page, Map<String, String> answers, int status) throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(post(page, Form.on(get(page), page).with(answers)));
        if (answer.statusCode() != status) {
            throw new IOException("%s answered %d: %s".formatted(page, answer.statusCode(), Form.text(answer.body())));
        }
        return answer.body();
    }

    private HttpRequest.Builder post(String page, Form form) {
        return request(page)
                .header("Origin", base.toString().replaceAll("/$", ""))
                .header("Content-Type", form.contentType())
                .POST(HttpRequest.BodyPublishers.ofString(form.body()));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
        cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
        return request;
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";")[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }
}
