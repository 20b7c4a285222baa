package se.samverkstad.workbench.guests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.people.Reach;
import se.samverkstad.api.web.Response;
import se.samverkstad.operations.mail.Mail;
import se.samverkstad.people.guests.Guest;
import se.samverkstad.people.guests.Guest.State;
import se.samverkstad.people.guests.GuestWish;
import se.samverkstad.people.roles.Period;
import se.samverkstad.workbench.account.MailBox;
import se.samverkstad.workbench.preview.SampleRequest;
import se.samverkstad.workbench.roles.CorePermissions;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.TestWorkbench;

@Timeout(60)
final class GuestPagesTest {
    private static final LocalDate LAST = LocalDate.now(Period.ZONE).plusDays(30);
    private static final String EMAIL = "bo.i.radet@example.org";

    @TempDir
    Path home;

    private final MailBox mail = new MailBox();
    private TestWorkbench workbench;
    private GuestPages pages;
    private UUID north;
    private UUID south;

    @BeforeEach
    void start() throws Exception {
        workbench = new TestWorkbench(home);
        Screens screens = new Screens();
        pages = new GuestPages(
                workbench.guests,
                workbench.directory,
                new GuestLetters(workbench.organisation, mail, screens),
                (locale, permissions) -> String.join(" + ", permissions),
                workbench.roles,
                screens);
        north = workbench
                .directory
                .addUnit("Norr", "enhet", Optional.empty(), By.SYSTEM)
                .id();
        south = workbench
                .directory
                .addUnit("Syd", "enhet", Optional.empty(), By.SYSTEM)
                .id();
    }

    @AfterEach
    void stop() throws Exception {
        workbench.close();
    }

    private static Principal everywhere() {
        return new Principal(UUID.randomUUID().toString(), "Karin", Set.of(CorePermissions.GUESTS), false);
    }

    private Principal inNorth() {
        Map<String, Reach> reach = Map.of(CorePermissions.GUESTS, Reach.in(Set.of(north.toString())));
        return new Principal(UUID.randomUUID().toString(), "Nora", reach, false);
    }

    private Response take(Principal who, String id, Map<String, String> fields) {
        return pages.take(id, SampleRequest.by(who).with(Map.of("id", id), fields));
    }

    private static Map<String, String> form(String unit, String email) {
        Map<String, String> form = new HashMap<>(Map.of("namn", "Bo i rådet", "syfte", "Att utveckla bemötandet"));
        form.putAll(Map.of("till", LAST.toString(), "enhet", unit, "epost", email, "act", "bjud-in"));
        return form;
    }

    private static String html(Response response) {
        return Screens.html(((Response.Html) response).main());
    }

    private static int status(Response response) {
        return response instanceof Response.Problem problem
                ? problem.status()
                : response instanceof Response.Html html ? html.status() : 303;
    }

    private Guest invited(Optional<UUID> unit) {
        return workbench
                .guests
                .invite(new GuestWish("Bo i rådet", "Att utveckla bemötandet", unit, LAST, "sv"), By.SYSTEM)
                .guest();
    }

    @Test
    void theLetterGoesToAnAddressThatIsNotKept() throws Exception {
        Response made = take(everywhere(), GuestPages.NEW, form(north.toString(), EMAIL));

        assertThat(html(made)).contains("Länken är skickad till " + EMAIL, "/inbjuden/");
        Mail sent = mail.sent.remove();
        assertThat(sent.to()).isEqualTo(EMAIL);
        assertThat(sent.text())
                .contains("Att utveckla bemötandet", "/inbjuden/", "frivilligt")
                .doesNotContain("Bo i rådet");
        try (var files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile).toList())
                    .anySatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .contains("utveckla"))
                    .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .doesNotContain("bo.i.radet"));
        }
    }

    @Test
    void withoutAnAddressNothingIsSent() {
        assertThat(html(take(everywhere(), GuestPages.NEW, form("", "")))).contains("/inbjuden/");
        assertThat(mail.sent).isEmpty();
        Response wrong = take(everywhere(), GuestPages.NEW, form("", "bo"));
        assertThat(status(wrong)).isEqualTo(422);
        assertThat(workbench.guests.all()).hasSize(1);
    }

    @Test
    void whoMayInviteToAUnitInvitesThereAndNowhereElse() {
        assertThat(status(take(inNorth(), GuestPages.NEW, form(north.toString(), ""))))
                .isEqualTo(200);
        assertThat(status(take(inNorth(), GuestPages.NEW, form(south.toString(), ""))))
                .isEqualTo(422);
        assertThat(status(take(inNorth(), GuestPages.NEW, form("", "")))).isEqualTo(422);
        assertThat(status(take(inNorth(), GuestPages.NEW, form("norr", "")))).isEqualTo(422);

        assertThat(workbench.guests.all()).hasSize(1);
        String page = html(pages.show(GuestPages.NEW, SampleRequest.by(inNorth())));
        assertThat(page).contains("Norr").doesNotContain("Syd", "Hela organisationen");
    }

    @Test
    void whoMayInviteToAUnitSeesAndEndsItsGuestsAndNoOthers() {
        Guest here = invited(Optional.of(north));
        Guest there = invited(Optional.of(south));
        Guest whole = invited(Optional.empty());

        String list = html(pages.list(SampleRequest.by(inNorth())));
        assertThat(list)
                .contains(here.id().toString())
                .doesNotContain(there.id().toString(), whole.id().toString());
        for (Guest other : new Guest[] {there, whole}) {
            String id = other.id().toString();
            assertThat(status(pages.show(id, SampleRequest.by(inNorth())))).isEqualTo(404);
            assertThat(status(take(inNorth(), id, Map.of("act", "avsluta")))).isEqualTo(404);
            assertThat(status(take(inNorth(), id, Map.of("act", "ny-lank")))).isEqualTo(404);
            assertThat(workbench.guests.guest(other.id()).orElseThrow().state()).isEqualTo(State.INVITED);
        }
        take(inNorth(), here.id().toString(), Map.of("act", "avsluta"));
        assertThat(workbench.guests.guest(here.id()).orElseThrow().state()).isEqualTo(State.WITHDRAWN);
        assertThat(html(pages.list(SampleRequest.by(everywhere()))))
                .contains(whole.id().toString());
    }

    @Test
    void aLinkForWhatIsOverIsRefusedInWords() {
        Guest guest = invited(Optional.of(north));
        workbench.guests.end(guest.id(), By.SYSTEM);

        Response answer = take(everywhere(), guest.id().toString(), Map.of("act", "ny-lank"));

        assertThat(status(answer)).isEqualTo(422);
        assertThat(html(answer)).contains("Inbjudan är redan över").doesNotContain("/inbjuden/");
    }

    @Test
    void anIdThatIsNoneIsNotFound() {
        assertThat(status(pages.show("finns-inte", SampleRequest.by(everywhere()))))
                .isEqualTo(404);
        assertThat(status(take(everywhere(), UUID.randomUUID().toString(), Map.of())))
                .isEqualTo(404);
    }
}
