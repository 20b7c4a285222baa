package se.samverkstad.workbench.notice.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.health.Health;
import se.samverkstad.api.notice.Audience;
import se.samverkstad.api.notice.Notice;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.web.Response;
import se.samverkstad.operations.doctor.Finding;
import se.samverkstad.operations.mail.Mail;
import se.samverkstad.people.MemberWish;
import se.samverkstad.people.NewPerson;
import se.samverkstad.workbench.account.MailBox;
import se.samverkstad.workbench.notice.NoticesForTests;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.TestWorkbench;

/** When the weekly mail goes and what it says; {@code SmtpMailerTest} hands such a mail over to a real server. */
@Timeout(60)
final class WeeklyRoundTest {
    /** A Monday, seven in the morning in Sweden. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T06:00:00Z");

    @TempDir
    Path home;

    private TestWorkbench workbench;
    private final MailBox post = new MailBox();
    private MailRows rows;
    private UUID anna;

    @BeforeEach
    void start() throws Exception {
        workbench = new TestWorkbench(home);
        workbench
                .switchboard
                .page("/radio", request -> Response.page("Radio", out -> out.append("<h1>Radio</h1>")))
                .kind("item", Permissions.SIGNED_IN, true);
        rows = new MailRows(workbench.store);
        anna = workbench
                .people
                .add(new NewPerson("anna", "Anna Ek", TestWorkbench.PASSWORD, false, "sv"), By.SYSTEM)
                .id();
        workbench.directory.change(
                anna,
                new MemberWish("Anna Ek", "anna", "anna@example.org", Optional.empty(), "", false, "sv"),
                By.SYSTEM);
    }

    @AfterEach
    void stop() throws Exception {
        workbench.close();
    }

    private WeeklyRound at(Instant now) {
        return new WeeklyRound(
                rows,
                workbench.board,
                workbench.permitted,
                workbench.directory,
                workbench.switchboard,
                post,
                new WeeklyLetter(workbench.organisation, workbench.address, new Screens()),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private void tell(Instant at, String sentence) {
        NoticesForTests.add(
                workbench.store,
                at,
                "radio",
                new Notice("item", Audience.person(anna.toString()), sentence, sentence + " (en)", "/radio"),
                Set.of(anna));
    }

    @Test
    void whatIsUnreadComesOnceInTextAndHtmlWithAWayToEndIt() throws Exception {
        tell(MONDAY.minus(Duration.ofDays(1)), "Nytt: <råd> & rön");

        assertThat(at(MONDAY.minusSeconds(1)).go()).as("before its hour").isZero();
        assertThat(at(MONDAY).go()).isEqualTo(1);
        assertThat(at(MONDAY.plusSeconds(60)).go()).as("once").isZero();

        Mail mail = post.sent.take();
        assertThat(mail.to()).isEqualTo("anna@example.org");
        assertThat(mail.subject()).isEqualTo("1 olästa avisering i Samverkstad");
        assertThat(mail.text()).contains("Hej Anna Ek,", "- Nytt: <råd> & rön", "/aviseringar/", mail.unsubscribe());
        assertThat(mail.html())
                .contains("Nytt: &lt;råd&gt; &amp; rön</a>", mail.unsubscribe())
                .doesNotContain("<script");
        Matcher end = Pattern.compile("/avsluta-brev/([\\w-]{32})").matcher(mail.unsubscribe());
        assertThat(end.find()).isTrue();

        rows.end(end.group(1));
        tell(MONDAY.plus(Duration.ofDays(2)), "Mer");
        assertThat(at(MONDAY.plus(Duration.ofDays(7))).go()).as("ended").isZero();
        assertThat(post.sent).isEmpty();
    }

    @Test
    void nothingComesWhenThereIsNothingNew() throws Exception {
        assertThat(at(MONDAY).go()).isZero();
        tell(MONDAY.minus(Duration.ofHours(3)), "Ett");
        assertThat(at(MONDAY).go()).isEqualTo(1);
        assertThat(post.sent.take().subject()).startsWith("1 ");

        assertThat(at(MONDAY.plus(Duration.ofDays(7))).go())
                .as("what was in the mail before")
                .isZero();
        tell(MONDAY.plus(Duration.ofDays(8)), "Två");
        assertThat(at(MONDAY.plus(Duration.ofDays(14))).go()).isEqualTo(1);
    }

    @Test
    void ofTwoProcessesOneSendsAndOneThatDiesSendsNoSecond() {
        tell(MONDAY.minus(Duration.ofHours(3)), "Ett");
        MailRows.Row row = rows.kept(anna, MONDAY.minus(Duration.ofDays(8)));

        assertThat(rows.claim(row, MONDAY)).isTrue();
        assertThat(rows.claim(row, MONDAY)).as("the other process").isFalse();
        assertThat(at(MONDAY.plusSeconds(60)).go())
                .as("after a kill between the claim and the mail")
                .isZero();
    }

    @Test
    void whatTheServerDoesNotTakeIsTriedAgainAnHourLaterAndTold() throws Exception {
        tell(MONDAY.minus(Duration.ofHours(3)), "Ett");
        post.refusal = Optional.of(refused("mail-port"));
        WeeklyRound round = at(MONDAY);
        assertThat(round.go()).isZero();
        assertThat(rows.failing()).isEqualTo(1);
        assertThat(new MailExaminer(rows, round, new Screens()).examine())
                .singleElement()
                .satisfies(each -> assertThat(each.sv())
                        .isEqualTo("Veckobrevet kunde inte lämnas till en person. Det provas igen varje timme. Nej."));

        post.refusal = Optional.empty();
        assertThat(at(MONDAY.plus(Duration.ofMinutes(59))).go()).isZero();
        assertThat(at(MONDAY.plus(Duration.ofMinutes(61))).go()).isEqualTo(1);
        assertThat(rows.failing()).isZero();
        assertThat(post.sent.take().subject()).contains("olästa");
    }

    @Test
    void aMailWhoseAnswerNobodyHeardIsNotSentAgain() {
        tell(MONDAY.minus(Duration.ofHours(3)), "Ett");
        post.refusal = Optional.of(refused("mail-time"));
        assertThat(at(MONDAY).go()).isZero();
        post.refusal = Optional.empty();
        assertThat(at(MONDAY.plus(Duration.ofHours(2))).go()).isZero();
        assertThat(post.sent).isEmpty();
    }

    private static Finding refused(String topic) {
        return new Finding(topic, Health.Status.CRITICAL, "Nej.", "No.");
    }
}
