package se.samverkstad.workbench.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.audit.By;
import se.samverkstad.operations.mail.Mail;
import se.samverkstad.people.Member;
import se.samverkstad.people.MemberWish;
import se.samverkstad.workbench.web.Browser;
import se.samverkstad.workbench.web.TestWorkbench;

@Timeout(60)
final class ForgottenPasswordTest {
    private static final String NEW = "sju blå båtar i hamn";
    private static final Pattern LINK =
            Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+(/nytt-losenord/[A-Za-z0-9_-]{43})");

    @TempDir
    Path home;

    private TestWorkbench workbench;
    private Browser guest;

    @BeforeEach
    void start() throws Exception {
        workbench = new TestWorkbench(home);
        guest = workbench.browser();
        Member anna = workbench.directory.add(
                new MemberWish("Anna Ek", "anna", "anna@example.org", Optional.empty(), "", false, "sv"), By.SYSTEM);
        workbench.directory.accept(workbench.directory.invite(anna.person().id(), By.SYSTEM), TestWorkbench.PASSWORD);
    }

    @AfterEach
    void stop() throws Exception {
        workbench.close();
    }

    private HttpResponse<String> ask(String name) throws Exception {
        guest.get("/glomt-losenord");
        return guest.post("/glomt-losenord", Map.of("user", name));
    }

    private Mail mail() throws InterruptedException {
        return Optional.ofNullable(workbench.account.mail.sent.poll(30, TimeUnit.SECONDS))
                .orElseThrow(() -> new AssertionError("no mail came"));
    }

    @Test
    void theLetterSaysWhoAskedFromWhereAndItsLinkGivesANewPasswordOnce() throws Exception {
        assertThat(guest.get("/logga-in").body()).contains("href=\"/glomt-losenord\"");
        ask("anna");
        Mail mail = mail();

        assertThat(mail.to()).isEqualTo("anna@example.org");
        assertThat(mail.text())
                .contains("Hej Anna Ek,", "i dag kl.", "från nätet 127.0.0.*", "Var det inte du?", "anna.")
                .doesNotContain("|");
        Matcher link = LINK.matcher(mail.text());
        assertThat(link.find()).isTrue();
        String path = link.group(1);
        assertThat(guest.get(path).body()).contains("Anna Ek");
        assertThat(guest.post(path, Map.of("password", "kort", "again", "kort")).body())
                .contains("Lösenordet är för kort.");
        HttpResponse<String> done = guest.post(path, Map.of("password", NEW, "again", NEW));

        assertThat(done.headers().firstValue("Location")).contains("/");
        assertThat(workbench.people.session(guest.cookie("__Host-sid"))).isPresent();
        assertThat(guest.get(path).statusCode()).isEqualTo(410);
        assertThat(guest.get(path).body()).contains("Länken gäller inte längre", "äldre än en timme");
    }

    @Test
    void theAnswerIsTheSameWhetherOrNotThereIsSuchAnAccount() throws Exception {
        HttpResponse<String> unknown = ask("ghost");
        HttpResponse<String> known = ask("anna");

        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(200);
        assertThat(known.body()).isEqualTo(unknown.body());
        assertThat(mail().to()).isEqualTo("anna@example.org");
        assertThat(workbench.account.mail.sent).isEmpty();
    }

    @Test
    void anAccountGetsThreeLettersAnHourAndAnAddressAsksTenTimes() throws Exception {
        for (int time = 0; time < 9; time++) {
            assertThat(ask("anna").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> tenth = ask("anna@example.org");
        assertThat(tenth.statusCode()).isEqualTo(200);

        assertThat(ask("anna").statusCode()).isEqualTo(429);
        // The tenth was asked by another name of the same account, so its letter comes last.
        for (int letter = 0; letter < 4; letter++) {
            mail();
        }
        assertThat(workbench.account.mail.sent).isEmpty();
    }

    @Test
    void withoutMailThePageSaysWhomToAsk() throws Exception {
        workbench.account.mail.ready = false;

        HttpResponse<String> page = guest.get("/glomt-losenord");

        assertThat(page.body())
                .contains("Be den som förvaltar Samverkstad hos")
                .doesNotContain("<form method=\"post\" action=\"/glomt");
        guest.get("/logga-in");
        assertThat(guest.post("/glomt-losenord", Map.of("user", "anna")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void aMadeUpLinkOpensNothing() throws Exception {
        assertThat(guest.get("/nytt-losenord/" + "A".repeat(43)).statusCode()).isEqualTo(410);
        assertThat(guest.get("/nytt-losenord/").statusCode()).isEqualTo(410);
    }
}
