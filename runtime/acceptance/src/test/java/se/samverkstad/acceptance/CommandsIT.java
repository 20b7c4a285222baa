package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands of core and of a module: offered to those who may, run once, and gone with their module. */
final class CommandsIT {
    private static final String REBUILD = "/kommando/core/rebuild-search";
    private static final String NEW_EPISODE = "/kommando/podcast/new-episode";

    @TempDir
    Path folder;

    @Test
    void aCommandIsOfferedEverywhereAndRunsForThoseWhoMay() throws Exception {
        try (Server server = Server.start(folder.resolve("home"))) {
            Person anna = Person.first(server);
            server.change("install", "podcast", null);
            Person bo = new Colleagues(server, anna)
                    .invited("Bo.Ek", "employee", "")
                    .browser();

            // On its own page, on the page of all commands, above the page it belongs to, and in the search.
            assertThat(Html.main(anna.get("/kommandon").body()))
                    .contains("Bygg om sökregistret", "Anpassa Start", "Forskningspodd");
            assertThat(anna.get("/drift").body()).contains("action=\"" + REBUILD + "\"");
            for (String place : new String[] {"/sok", "/sok/forslag"}) {
                assertThat(anna.get(place + "?q=sokregistret").body()).contains("href=\"" + REBUILD + "\"");
            }
            Await.that(
                    "the whole index",
                    Duration.ofSeconds(60),
                    () -> anna.get("/drift/sokning").body().contains("Registret är helt."));
            String page = anna.get(REBUILD).body();
            HttpResponse<String> ran =
                    anna.post(REBUILD, Html.form(page, REBUILD).fields());
            assertThat(ran.statusCode()).isEqualTo(303);
            assertThat(Person.location(ran)).startsWith("/jobb/");
            assertThat(anna.get(Person.location(ran)).body()).contains("Bygger om sökregistret</h1>");
            assertThat(Person.location(anna.get("/kommando/core/compose-start")))
                    .isEqualTo("/start/anpassa");

            // One that cannot run says why, wherever it stands, and is not run.
            assertThat(Html.main(anna.get("/kommandon").body())).contains("Det finns ingen kanal än. Skapa en först.");
            assertThat(anna.get("/sok?q=nytt+avsnitt").body())
                    .contains("Går inte just nu: Det finns ingen kanal än. Skapa en först.");
            assertThat(anna.get(NEW_EPISODE).statusCode()).isEqualTo(200);
            assertThat(anna.post(NEW_EPISODE, Map.of("_csrf", anna.csrf())).statusCode())
                    .isEqualTo(422);
            new Podcast(anna).channel();
            assertThat(Person.location(anna.get(NEW_EPISODE))).isEqualTo("/podcast/avsnitt/nytt");

            // Nobody else knows of it.
            assertThat(Html.main(bo.get("/kommandon").body()))
                    .contains("Anpassa Start")
                    .doesNotContain("sökregistret", "Nytt avsnitt");
            assertThat(bo.get("/sok?q=sokregistret").body()).doesNotContain(REBUILD);
            for (String command : new String[] {REBUILD, NEW_EPISODE}) {
                assertThat(bo.get(command).statusCode()).isEqualTo(403);
                assertThat(bo.post(command, Map.of("_csrf", bo.csrf())).statusCode())
                        .isEqualTo(403);
            }
            assertThat(anna.post(REBUILD, Map.of("_csrf", "gissad")).statusCode())
                    .isEqualTo(403);
            Person guest = Person.guest(server);
            assertThat(guest.get("/kommandon").statusCode()).isEqualTo(303);
            assertThat(guest.get("/kommando/core/compose-start").statusCode()).isEqualTo(303);

            // With its module.
            server.change("pause", "podcast", null);
            assertThat(anna.get(NEW_EPISODE).statusCode()).isEqualTo(404);
            assertThat(anna.get(NEW_EPISODE).body()).contains("Forskningspodd, som inte är igång");
            assertThat(anna.get("/kommandon").body()).doesNotContain("Nytt avsnitt");
            assertThat(anna.get("/sok?q=nytt+avsnitt").body()).doesNotContain(NEW_EPISODE);
            server.change("enable", "podcast", null);
            assertThat(anna.get("/kommandon").body()).contains("Nytt avsnitt");
        }
    }

    @Test
    void theLanguageIsChangedOnThePageThePersonIsOn() throws Exception {
        try (Server server = Server.start(folder.resolve("home"))) {
            Person anna = Person.first(server);
            HttpResponse<String> to = anna.get(
                    "/kommando/core/language",
                    "Referer",
                    server.address("/drift").toString());
            assertThat(Person.location(to)).isEqualTo("/drift?sprak=en");
            anna.get("/drift?sprak=en");
            assertThat(anna.get("/kommandon").body()).contains("Change language", "Shows Samverkstad in Swedish.");
        }
    }
}
