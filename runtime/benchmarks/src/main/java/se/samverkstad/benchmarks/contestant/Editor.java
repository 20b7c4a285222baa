package se.samverkstad.benchmarks.contestant;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The first administrator, who publishes one episode and invites colleagues, page by page as at a browser. */
final class Editor {
    static final String PASSWORD = "en mening om Vättern";

    private static final String NAME = "Bo";
    private static final String FILE = "flode.xml";
    private static final String LINK = "id=\"inbjudan-lank\"[^>]*value=\"[a-z]+://[^/\"]+(/[^\"]+)\"";

    private final URI base;
    private final Browser browser;

    private Editor(URI base) {
        this.base = base;
        this.browser = new Browser(base);
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
        editor.browser.signIn(NAME, PASSWORD);
        return editor;
    }

    /** Imports a feed of one episode, writes its text version and publishes it; answers its public address. */
    String publishedEpisode() throws IOException, InterruptedException {
        browser.send("/podcast/kanaler/ny", Map.of("oppen", "ja", FILE, feed()));
        String episode = browser.find("/podcast/redaktion", "/podcast/avsnitt/[0-9a-f-]{36}");
        browser.send(episode + "/andra", Map.of("textversion", "Det som sägs.\n\nOch lite till.", "avsikt", "vidare"));
        browser.send(episode + "/publicera", Map.of());
        return browser.find(episode, "/podcast/p/[^\"/]+/[^\"?#]+");
    }

    /** Invites that many as employees, who take their links and choose the same password; answers what they sign in with. */
    List<String> colleagues(int number) throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            String name = "kollega." + i;
            String page = browser.send(
                    "/enheter/person/ny",
                    Map.of("namn", "Kollega " + i, "inloggning", name, "roll", "employee", "act", "bjud-in"),
                    200);
            new Browser(base).send(Browser.found(page, LINK), Map.of("password", PASSWORD, "again", PASSWORD));
            names.add(name);
        }
        return names;
    }

    private static String feed() throws IOException {
        try (InputStream in = Editor.class.getResourceAsStream(FILE)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
