package se.samverkstad.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Settings of every kind reach the component that asks for them, or nothing changes; whatever happens to the server. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ModuleSettingsIT {
    private static final String PATH = "/installningar/moduler/choosy";
    private static final String PID = "se.samverkstad.fixture.choosy.Given.";
    private static final String SECRET = "blåbärspaj-7731";

    @TempDir
    static Path home;

    private static Server server;
    private static Person anna;

    @BeforeAll
    static void start() throws Exception {
        Server.offer(
                home,
                List.of(Fixtures.of("choosy", "se.samverkstad.fixture.choosy").archive("1.0.0")));
        server = Server.start(home);
        anna = Person.first(server);
        server.change("install", "choosy", null);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String given() throws Exception {
        return server.get("/choosy/given").body();
    }

    private static HttpResponse<String> send(String... attributesAndValues) throws Exception {
        String[] fields = attributesAndValues.clone();
        for (int i = 0; i < fields.length; i += 2) {
            fields[i] = fields[i].equals("act") ? "act" : PID + fields[i];
        }
        return anna.post(PATH, Html.form(anna.get(PATH).body(), PATH).with(fields));
    }

    private static void saved(String... attributesAndValues) throws Exception {
        HttpResponse<String> answer = send(attributesAndValues);
        assertThat(answer.statusCode()).as(Html.main(answer.body())).isEqualTo(303);
    }

    @Test
    @Order(1)
    void aChoiceThatTheModuleDoesNotStartWithIsRefusedWithItsReasonAndNothingChanges() throws Exception {
        assertThat(given()).isEqualTo("7 0.5 newest a|b 0");

        HttpResponse<String> answer = send("number", "13", "order", "oldest");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Html.main(answer.body())).contains("thirteen is unlucky");
        assertThat(answer.body()).contains("value=\"13\"");
        assertThat(given()).isEqualTo("7 0.5 newest a|b 0");
        assertThat(Rows.counts(home)).containsEntry("modules_choice", 0L);
    }

    @Test
    @Order(2)
    void everyKindReachesTheComponentAndWhatIsWrongIsSaid() throws Exception {
        saved("number", "12", "share", "0,25", "order", "oldest", "names", "a,b\r\n\r\nc \\ d");
        assertThat(given()).isEqualTo("12 0.25 oldest a,b|c \\ d 0");

        HttpResponse<String> answer = send("number", "21", "share", "lite", "order", "slump");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Html.main(answer.body()))
                .contains("Number: skriv högst 20.", "skriv ett tal.", "välj ett av alternativen.");
        assertThat(given()).isEqualTo("12 0.25 oldest a,b|c \\ d 0");
    }

    @Test
    @Order(3)
    void aSecretIsGivenToTheModuleAndStandsNowhere() throws Exception {
        saved("secret", SECRET);

        assertThat(given()).endsWith(" " + SECRET.length());
        assertThat(anna.get(PATH).body()).contains("Värdet visas inte igen.").doesNotContain(SECRET);
        saved("number", "11", "secret", ""); // an empty field keeps it
        assertThat(given()).isEqualTo("11 0.25 oldest a,b|c \\ d " + SECRET.length());
        assertThat(Canary.seen(home, List.of(SECRET))).isEmpty();
    }

    @Test
    @Order(4)
    void whatWasChosenHoldsAfterAKill() throws Exception {
        String before = given();

        server.kill();
        server = Server.start(home);
        anna = Person.signedIn(server);

        assertThat(given()).isEqualTo(before);
    }

    @Test
    @Order(5)
    void whatIsChosenForAPausedModuleHoldsWhenItComesBack() throws Exception {
        server.change("pause", "choosy", null);
        saved("number", "3");
        server.change("enable", "choosy", null);

        assertThat(given()).startsWith("3 0.25 ");
    }

    @Test
    @Order(6)
    void undoingAndTakingBackReachTheComponent() throws Exception {
        saved("act", "angra");
        assertThat(given()).startsWith("11 ");
        saved("act", "forvalt:" + PID + "secret");
        assertThat(given()).endsWith(" 0");
        saved("act", "angra");
        assertThat(given()).endsWith(" " + SECRET.length());
    }

    @Test
    @Order(7)
    void aRemovedModuleFindsItsChoicesAgain() throws Exception {
        String before = given();
        server.change("remove", "choosy", null);
        assertThat(anna.get(PATH).statusCode()).isEqualTo(404);
        server.change("install", "choosy", null);

        assertThat(given()).isEqualTo(before);
    }
}
