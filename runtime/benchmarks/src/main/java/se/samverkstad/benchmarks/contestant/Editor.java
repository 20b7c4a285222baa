package se.samverkstad.benchmarks.contestant;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first administrator, who publishes one episode, page by page as at a browser. */
final class Editor {
    private static final String NAME = "Bo";
    private static final String PASSWORD = "en mening om Vättern";
    private static final String FILE = "flode.xml";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final Map<String, String> cookies = new TreeMap<>();

    private Editor(URI base) {
        this.base = base;
    }

    /** Sets up the home with the podcast module, and signs in. */
    static Editor first(Control control, URI base) throws IOException, InterruptedException {
        JsonArray modules = new JsonArray();
        modules.add("podcast");
        JsonObject arguments = new JsonObject();
        arguments.addProperty("admin", NAME);
        arguments.addProperty("password", PASSWORD);
        arguments.addProperty("municipality", "0680");
        arguments.addProperty("language", "sv");
        arguments.add("modules", modules);
        control.ask("setup", arguments);
        Editor editor = new Editor(base);
        editor.send("/logga-in", Map.of("user", NAME, "password", PASSWORD));
        return editor;
    }

    /** Imports a feed of one episode, writes its text version and publishes it; answers its public address. */
    String publishedEpisode() throws IOException, InterruptedException {
        send("/podcast/kanaler/ny", Map.of("oppen", "ja", FILE, feed()));
        String episode = find("/podcast/redaktion", "/podcast/avsnitt/[0-9a-f-]{36}");
        send(episode + "/andra", Map.of("textversion", "Det som sägs.\n\nOch lite till.", "avsikt", "vidare"));
        send(episode + "/publicera", Map.of());
        return find(episode, "/podcast/p/[^\"/]+/[^\"?#]+");
    }

    private String find(String page, String pattern) throws IOException, InterruptedException {
        String text = ask(request(page)).body();
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IOException("%s shows no %s: %s".formatted(page, pattern, Form.text(text)));
        }
        return found.group();
    }

    /** Fills in the form that a page sends to itself. */
    private void send(String page, Map<String, String> answers) throws IOException, InterruptedException {
        Form form = Form.on(ask(request(page)).body(), page).with(answers);
        HttpResponse<String> answer = ask(request(page)
                .header("Origin", base.toString().replaceAll("/$", ""))
                .header("Content-Type", form.contentType())
                .POST(HttpRequest.BodyPublishers.ofString(form.body())));
        if (answer.statusCode() != 303) {
            throw new IOException("%s answered %d: %s".formatted(page, answer.statusCode(), Form.text(answer.body())));
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
        cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
        return request;
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";")[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }

    private static String feed() throws IOException {
        try (InputStream in = Editor.class.getResourceAsStream(FILE)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
