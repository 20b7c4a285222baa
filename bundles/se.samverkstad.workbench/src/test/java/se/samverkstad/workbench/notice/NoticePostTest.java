package se.samverkstad.workbench.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.notice.Audience;
import se.samverkstad.api.notice.Notice;
import se.samverkstad.api.notice.Notices;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.web.PageRoute.Kind;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.table.Absent;
import se.samverkstad.people.Member;
import se.samverkstad.workbench.web.Browser;
import se.samverkstad.workbench.web.TestWorkbench;

/** From a module that sends to the people who see, on a real database and over HTTP. */
@Timeout(30)
final class NoticePostTest {
    @TempDir
    Path home;

    private TestWorkbench workbench;
    private Notices notices;

    @BeforeEach
    void start() throws Exception {
        workbench = new TestWorkbench(home);
        workbench
                .switchboard
                .page("/radio", request -> Response.page("Radio", out -> out.append("<h1>Radio</h1>")))
                .route("/radio/redaktion", Kind.PAGE, "radio.edit", 0, request -> Response.notFound("", ""))
                .kind("item", Permissions.SIGNED_IN, true)
                .kind("must", Permissions.SIGNED_IN, false)
                .kind("board", "radio.edit", true);
        notices = new ModuleNotices(
                new NoticePost(workbench.notices, workbench.permitted, workbench.switchboard, workbench.broadcast),
                "radio");
    }

    @AfterEach
    void stop() throws Exception {
        workbench.close();
    }

    private static Notice notice(String kind, Audience to, String address) {
        return new Notice(kind, to, "Nytt i " + kind, "New in " + kind, address, "k");
    }

    private static Notice toAll(String kind) {
        return notice(kind, Audience.whoMay(Permissions.SIGNED_IN), "/radio");
    }

    private UUID id(String user) {
        return workbench.directory.members().stream()
                .map(Member::person)
                .filter(each -> each.user().equals(user))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private int unread(String user) {
        Principal principal = new Principal(id(user).toString(), user, Set.of(), false);
        return workbench.board.unread(principal, workbench.switchboard.current());
    }

    /** The next event that tells how many are unread. */
    private static String count(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (!line.startsWith("event: count")) {
            line = lines.readLine();
        }
        StringBuilder data = new StringBuilder();
        while (!line.isEmpty()) {
            data.append(line).append('\n');
            line = lines.readLine();
        }
        return data.toString();
    }

    @Test
    void theHeaderSaysHowManyAreUnreadAndAnOpenPageIsTold() throws Exception {
        Browser anna = workbench.signedIn("anna", false);
        assertThat(anna.get("/radio").body()).contains("data-unread=\"0\"").contains(">Aviseringar</a>");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                anna.open(anna.request("/handelser?aviseringar=0")).body(), StandardCharsets.UTF_8))) {
            assertThat(notices.send(toAll("item"))).isEqualTo(1);
            assertThat(count(lines))
                    .contains("Aviseringar (1)", "hx-swap-oob=\"true\"", "Du har fått en ny avisering.");
        }
        assertThat(anna.get("/radio").body()).contains("Aviseringar (1)");
    }

    @Test
    void aPageThatConnectsWithAnOlderNumberGetsTheNewOne() throws Exception {
        Browser anna = workbench.signedIn("anna", false);
        notices.send(toAll("item"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                anna.open(anna.request("/handelser?aviseringar=0")).body(), StandardCharsets.UTF_8))) {
            assertThat(count(lines)).contains("Aviseringar (1)");
        }
    }

    @Test
    void whatAPersonHasTurnedOffIsNotSentUnlessTheyMustKnow() {
        workbench.signedIn("anna", false);
        workbench.signedIn("bo", false);
        workbench.notices.turn(id("anna"), Map.of(new Sort("radio", "item"), false, new Sort("radio", "must"), false));

        assertThat(notices.send(toAll("item"))).isEqualTo(1);
        assertThat(notices.send(toAll("must"))).isEqualTo(2);
        assertThat(unread("anna")).isEqualTo(1);
        assertThat(unread("bo")).isEqualTo(2);
    }

    @Test
    void whoMayNotSeeThePageOrTheKindSeesNoNotice() {
        workbench.signedIn("anna", false);
        notices.send(notice("item", Audience.person(id("anna").toString()), "/radio/redaktion"));
        notices.send(notice("board", Audience.person(id("anna").toString()), "/radio"));
        notices.send(new Notice(
                "item", Audience.person(id("anna").toString()), "Finns inte", "Is not there", "/radio/borta"));

        assertThat(unread("anna")).isZero();
        Principal editor = new Principal(id("anna").toString(), "anna", Set.of("radio.edit"), false);
        assertThat(workbench.board.unread(editor, workbench.switchboard.current()))
                .isEqualTo(2);
    }

    @Test
    void aModuleTakesItsNoticesAwayAndBringsThemBack() {
        workbench.signedIn("anna", false);
        notices.send(toAll("item"));

        workbench.switchboard.remove(Absent.Why.PAUSED);
        assertThat(unread("anna")).isZero();
        assertThat(notices.send(toAll("must")))
                .as("what goes on to its end in a module that is gone")
                .isZero();

        workbench.switchboard.install();
        assertThat(unread("anna")).isEqualTo(1);
    }

    @Test
    void whoDidItIsNotToldAndWhatIsWithdrawnIsGone() {
        workbench.signedIn("anna", false);
        workbench.signedIn("bo", false);
        Audience all = Audience.whoMay(Permissions.SIGNED_IN);

        assertThat(notices.send(notice("item", all.except(id("anna").toString()), "/radio")))
                .isEqualTo(1);
        assertThat(unread("anna")).isZero();
        notices.withdraw("item", "k");
        assertThat(unread("bo")).isZero();
    }

    @Test
    void whatIsWrongIsSaidToTheDeveloper() {
        assertThatThrownBy(() -> notices.send(toAll("annat")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("radio declares no kind of notices 'annat', but [item, must, board]");
        assertThatThrownBy(() -> notices.withdraw("item", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> notice("item", Audience.person("x"), "https://example.org"))
                .hasMessageContaining("'https://example.org' is no address here");
        assertThatThrownBy(() -> notice("item", Audience.person("x"), "//example.org"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Notice("item", Audience.person("x"), " ", "x", "/radio"))
                .hasMessageContaining("says nothing in Swedish");
        assertThatThrownBy(() -> new Audience("", "", "", "")).hasMessageContaining("nobody");
    }

    @Test
    void aSentenceIsOneLineWithoutAPersonalNumberAndNoLongerThanItMayBe() {
        Notice notice = new Notice("item", Audience.person("x"), "Om 19121212-1212\nhär", "x".repeat(300), "/radio");

        assertThat(notice.swedish()).doesNotContain("1212-1212", "\n");
        assertThat(notice.english()).hasSize(200).endsWith("…");
    }
}
