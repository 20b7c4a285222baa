package se.samverkstad.workbench.guests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.audit.By;
import se.samverkstad.people.audit.AuditRecord.Query;
import se.samverkstad.people.guests.Guest.State;
import se.samverkstad.people.guests.GuestWish;
import se.samverkstad.people.guests.Guests.Invited;
import se.samverkstad.people.roles.Period;
import se.samverkstad.workbench.web.Browser;
import se.samverkstad.workbench.web.TestWorkbench;

@Timeout(60)
final class GuestLinkTest {
    private static final LocalDate LAST = LocalDate.now(Period.ZONE).plusDays(30);
    private static final Map<String, String> JOIN = Map.of(
            "namn", "Blåsippan", "password", TestWorkbench.PASSWORD, "again", TestWorkbench.PASSWORD, "act", "med");

    @TempDir
    Path home;

    private TestWorkbench workbench;
    private Browser guest;
    private Invited invited;
    private String link;

    @BeforeEach
    void start() throws Exception {
        workbench = new TestWorkbench(home);
        guest = workbench.browser();
        invited = workbench.guests.invite(
                new GuestWish("Bo i rådet", "Att utveckla bemötandet", Optional.empty(), LAST, "sv"), By.SYSTEM);
        link = "/inbjuden/" + invited.secret();
    }

    @AfterEach
    void stop() throws Exception {
        workbench.close();
    }

    private State state() {
        return workbench.guests.guest(invited.guest().id()).orElseThrow().state();
    }

    @Test
    void everythingIsSaidBeforeThereIsAFieldToTypeIn() throws Exception {
        String page = guest.get(link).body();

        assertThat(page)
                .contains(
                        "Att utveckla bemötandet",
                        "Det är frivilligt.",
                        "Den hjälp du får eller söker påverkas inte",
                        "Det kostar inget att tacka nej",
                        "Det här sparas om dig",
                        "I inbjudan har du kallats Bo i rådet.",
                        "De här kan se det",
                        "modules.manage + guests.invite",
                        "audit.review",
                        "Till och med",
                        "Jag vill inte vara med längre",
                        "Frågor",
                        "Nej tack");
        assertThat(page.replaceAll("<input type=\"hidden\"[^>]*>", ""))
                .doesNotContain("<input", "<textarea", "<select");
        assertThat(guest.get(link + "?steg=2").body()).contains("name=\"namn\"", "name=\"password\"");
    }

    @Test
    void onlySendingTheFormUsesTheLinkUp() throws Exception {
        for (int look = 0; look < 3; look++) {
            assertThat(workbench.browser().get(link).statusCode()).isEqualTo(200);
            assertThat(workbench
                            .browser()
                            .send(workbench
                                    .browser()
                                    .request(link)
                                    .method("HEAD", java.net.http.HttpRequest.BodyPublishers.noBody()))
                            .statusCode())
                    .isEqualTo(200);
        }
        guest.get(link);

        HttpResponse<String> done = guest.post(link, JOIN);

        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        assertThat(workbench.people.session(guest.cookie("__Host-sid"))).isPresent();
        assertThat(state()).isEqualTo(State.JOINED);
        Browser other = workbench.browser();
        other.get("/logga-in");
        assertThat(other.get(link).statusCode()).isEqualTo(410);
        assertThat(other.post(link, JOIN).statusCode()).isEqualTo(410);
        assertThat(workbench.audit.entries(Query.newest(20)))
                .anyMatch(entry -> entry.kind().equals("guest.void"));
        assertThat(other.get("/inbjuden/").statusCode()).isEqualTo(410);
    }

    @Test
    void aMistakeKeepsTheLinkAndTheNameAndShowsNoPassword() throws Exception {
        guest.get(link);

        HttpResponse<String> short1 =
                guest.post(link, Map.of("namn", "Blåsippan", "password", "kort", "again", "kort"));
        HttpResponse<String> other =
                guest.post(link, Map.of("namn", "Blåsippan", "password", "hemligt ord 1", "again", "annat"));
        HttpResponse<String> number = guest.post(
                link,
                Map.of(
                        "namn", "Bo 19121212-1212",
                        "password", TestWorkbench.PASSWORD,
                        "again", TestWorkbench.PASSWORD));

        assertThat(short1.statusCode()).isEqualTo(422);
        assertThat(short1.body()).contains("value=\"Blåsippan\"", "för kort");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("Lösenorden är inte lika").doesNotContain("hemligt ord 1");
        assertThat(number.statusCode()).isEqualTo(422);
        assertThat(number.body()).doesNotContain("19121212-1212");
        assertThat(state()).isEqualTo(State.INVITED);
    }

    @Test
    void aNoErasesWhatWasWrittenAndTheLink() throws Exception {
        guest.get(link);

        HttpResponse<String> no = guest.post(link, Map.of("act", "avsta"));

        assertThat(no.statusCode()).isEqualTo(200);
        assertThat(no.body()).contains("Tack för ditt svar").doesNotContain("Bo i rådet");
        assertThat(state()).isEqualTo(State.DECLINED);
        assertThat(guest.get(link).statusCode()).isEqualTo(410);
        assertThat(guest.cookie("__Host-sid")).isNullOrEmpty();
    }

    @Test
    void whoDoesNotWantToGoOnIsToldWhatStaysAndIsOutAtOnce() throws Exception {
        guest.get(link);
        guest.post(link, JOIN);
        assertThat(guest.get("/mitt-konto").body())
                .contains("Att utveckla bemötandet", "Jag vill inte vara med längre", "blåsippan");
        String ask = guest.get("/mitt-konto/lamna").body();
        assertThat(ask).contains("påverkas inte", "Du loggas ut direkt", "finns kvar tills");
        String session = guest.cookie("__Host-sid");

        HttpResponse<String> left = guest.post("/mitt-konto/lamna", Map.of("act", "lamna"));

        assertThat(left.headers().firstValue("Location")).contains("/logga-in");
        assertThat(workbench.people.session(session)).isEmpty();
        assertThat(state()).isEqualTo(State.LEFT);
        assertThat(guest.get("/mitt-konto").statusCode()).isEqualTo(303);
    }

    @Test
    void whoWorksHereIsNoGuest() throws Exception {
        Browser anna = workbench.signedIn("anna", false);

        assertThat(anna.get("/mitt-konto").body()).doesNotContain("inbjuden som gäst", "vara med längre");
        assertThat(anna.get("/mitt-konto/lamna").statusCode()).isEqualTo(404);
        assertThat(anna.post("/mitt-konto/lamna", Map.of("act", "lamna")).statusCode())
                .isEqualTo(404);
        assertThat(anna.get("/mitt-konto").statusCode()).isEqualTo(200);
        assertThat(workbench.browser().get("/mitt-konto/lamna").statusCode()).isEqualTo(303);
    }
}
