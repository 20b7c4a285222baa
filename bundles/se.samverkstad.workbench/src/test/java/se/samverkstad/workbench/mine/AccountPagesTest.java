package se.samverkstad.workbench.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.audit.By;
import se.samverkstad.people.NewPerson;
import se.samverkstad.people.OpenSession;
import se.samverkstad.workbench.web.Browser;
import se.samverkstad.workbench.web.TestWorkbench;

@Timeout(60)
final class AccountPagesTest {
    @TempDir
    Path home;

    private TestWorkbench workbench;
    private UUID anna;

    @BeforeEach
    void start() throws Exception {
        workbench = new TestWorkbench(home);
        anna = workbench
                .people
                .add(new NewPerson("anna", "Anna Ek", TestWorkbench.PASSWORD, false, "sv"), By.SYSTEM)
                .id();
    }

    @AfterEach
    void stop() throws Exception {
        workbench.close();
    }

    private Browser signedIn() throws Exception {
        Browser browser = workbench.browser();
        browser.get("/logga-in");
        browser.post("/logga-in", Map.of("user", "anna", "password", TestWorkbench.PASSWORD));
        return browser;
    }

    @Test
    void aGuestIsSentToSignInAndComesBack() throws Exception {
        HttpResponse<String> answer = workbench.browser().get("/mitt-konto");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/logga-in?till=%2Fmitt-konto");
    }

    @Test
    void theListSaysInPlainWordsWhereOneIsSignedInAndKeepsNoWholeAddress() throws Exception {
        Browser here = signedIn();
        signedIn();

        String page = here.get("/mitt-konto").body();

        assertThat(page).contains("Anna Ek, inloggningsnamn anna.", "Den här", "från nätet 127.0.0.*", "i dag kl.");
        assertThat(page).doesNotContain("127.0.0.1");
        List<OpenSession> open = workbench.sessions.of(anna);
        assertThat(open)
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.network()).isEqualTo("127.0.0.*"));
    }

    @Test
    void anotherOfOnesSessionsIsEndedAndIsOverAtOnce() throws Exception {
        Browser here = signedIn();
        Browser there = signedIn();
        String key = workbench
                .people
                .session(there.cookie("__Host-sid"))
                .orElseThrow()
                .key();

        HttpResponse<String> answer = here.post("/mitt-konto/inloggningar", Map.of("inloggning", key));

        assertThat(answer.headers().firstValue("Location")).contains("/mitt-konto#inloggningar");
        assertThat(there.get("/mitt-konto").statusCode()).isEqualTo(303);
        assertThat(here.get("/mitt-konto").body()).contains("Inloggningen är avslutad.");
    }

    @Test
    void allOthersAreEndedAndThisOneGoesOn() throws Exception {
        Browser here = signedIn();
        signedIn();
        signedIn();

        here.post("/mitt-konto/inloggningar", Map.of());

        assertThat(here.get("/mitt-konto").body()).contains("2\u00a0andra inloggningar är avslutade.");
        assertThat(workbench.sessions.of(anna)).hasSize(1);
    }

    @Test
    void nobodyEndsTheSessionOfSomeoneElse() throws Exception {
        Browser here = signedIn();
        Browser bo = workbench.signedIn("bo", true);
        String key = workbench
                .people
                .session(here.cookie("__Host-sid"))
                .orElseThrow()
                .key();

        bo.get("/mitt-konto");
        bo.post("/mitt-konto/inloggningar", Map.of("inloggning", key));

        assertThat(bo.get("/mitt-konto").body()).contains("Inloggningen var redan avslutad.");
        assertThat(here.get("/mitt-konto").statusCode()).isEqualTo(200);
    }

    /** As when another node ends it: nothing here is told of it. */
    @Test
    void theOpenPagesOfASessionThatEndedElsewhereAreLetGo() throws Exception {
        Browser here = signedIn();
        var answer = here.open(here.request("/handelser"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo(":");

            workbench.sessions.endAll(anna, By.SYSTEM);
            workbench.broadcast.watch();

            assertThat(lines.lines().filter(line -> !line.isEmpty() && !line.equals(":")))
                    .isEmpty();
        }
        assertThat(here.get("/handelser").statusCode()).isEqualTo(204);
    }

    @Test
    void aCookieThatSomeoneElseChoseOpensNothingAndTheOneOfASignedOutPersonNoMore() throws Exception {
        Browser fixed = workbench.browser();
        fixed.setCookie("__Host-sid", "A".repeat(43));
        assertThat(fixed.get("/mitt-konto").statusCode()).isEqualTo(303);
        Browser here = signedIn();
        String token = here.cookie("__Host-sid");
        here.get("/mitt-konto");
        HttpResponse<String> out = here.post("/logga-ut", Map.of());
        assertThat(out.headers().firstValue("Clear-Site-Data")).isPresent();

        Browser again = workbench.browser();
        again.setCookie("__Host-sid", token);

        assertThat(again.get("/mitt-konto").statusCode()).isEqualTo(303);
    }
}
