package se.samverkstad.operations.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkstad.api.audit.By;
import se.samverkstad.operations.doctor.Finding;
import se.samverkstad.store.setting.Settings;

/** Against real servers on this computer; each finding is what an administrator reads. */
final class SmtpMailerTest {
    @TempDir
    static Path keys;

    private static KeyStore key;

    @TempDir
    Path home;

    private final Map<String, String> rows = new HashMap<>();
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T07:05:00Z"), ZoneOffset.UTC);

    @BeforeAll
    static void makeKey() throws Exception {
        key = OwnAuthority.certificate(keys, "ip:127.0.0.1");
    }

    private SmtpMailer mailer(SSLContext tls) {
        return new SmtpMailer(settings(), home, false, tls, clock);
    }

    private SmtpMailer mailer() throws Exception {
        return mailer(OwnAuthority.trusting(key));
    }

    private Settings settings() {
        return new Settings() {
            @Override
            public Optional<String> value(String key) {
                return Optional.ofNullable(rows.get(key));
            }

            @Override
            public void save(Map<String, Optional<String>> changes, By by) {
                changes.forEach(
                        (key, value) -> value.ifPresentOrElse(text -> rows.put(key, text), () -> rows.remove(key)));
            }
        };
    }

    private static MailPlan plain(int port) {
        return new MailPlan("127.0.0.1", port, MailSecurity.NONE, "", "", "samverkstad@example.org", "");
    }

    private static MailPlan protectedBy(MailSecurity security, int port, String password) {
        return new MailPlan(
                "127.0.0.1", port, security, Postbox.USER, password, "samverkstad@example.org", "it@example.org");
    }

    private static List<String> topics(List<Finding> findings) {
        return findings.stream()
                .map(each -> each.topic() + (each.fine() ? "" : " fails"))
                .toList();
    }

    @Test
    void theTestMailArrivesWholeAndEachStepIsTold() throws Exception {
        try (Postbox post = Postbox.open()) {
            List<Finding> found = mailer().test(plain(post.port()), "anna.ek@example.org");

            assertThat(topics(found)).containsExactly("mail-name", "mail-port", "mail-taken");
            assertThat(found.get(2).sv())
                    .startsWith("Servern har tagit emot brevet till anna.ek@example.org. Den svarade: 250");
            MimeMessage mail = post.next();
            assertThat(mail.getSubject()).isEqualTo("Testbrev från Samverkstad – åäö stämmer");
            assertThat(mail.getContent().toString()).contains("Syns å, ä och ö rätt är allt som det ska.");
            assertThat(mail.getContentType()).isEqualTo("text/plain; charset=utf-8");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(mail.getHeader("Message-ID")[0]).matches("<[0-9a-f-]{36}@example\\.org>");
            assertThat(mail.getSentDate().toInstant()).isEqualTo(clock.instant());
            assertThat(mail.getFrom()[0]).hasToString("Samverkstad <samverkstad@example.org>");
        }
    }

    @Test
    void whatIsSentIsReadAsItWasWritten() throws Exception {
        String subject =
                "Välkommen till Älvmarks kommuns arbetsyta för dig som är enhetschef på Öppenvården 🌿 i Åmåls norra distrikt";
        String text = "Hej Åsa,\n\n.en rad som börjar med punkt\n..och två\n" + "lång rad ".repeat(40)
                + "\nslutar med blank \n\t=?lika med=3D?=\nhttps://samverkstad.example.org/inbjudan/" + "a".repeat(80)
                + "\n";
        try (Postbox post = Postbox.open()) {
            SmtpMailer mailer = mailer();
            mailer.save(plain(post.port()), By.person("", "Anna"));

            mailer.send(new Mail("asa@example.org", subject, text));

            MimeMessage mail = post.next();
            assertThat(mail.getSubject()).isEqualTo(subject);
            assertThat(mail.getContent().toString().replace("\r\n", "\n").stripTrailing())
                    .isEqualTo(text.stripTrailing());
        }
    }

    @Test
    void aMailInTextAndHtmlArrivesWithBothAndWithTheWayToEndIt() throws Exception {
        String end = "https://samverkstad.example.org/avsluta-brev/" + "a".repeat(32);
        try (Postbox post = Postbox.open()) {
            SmtpMailer mailer = mailer();
            mailer.save(plain(post.port()), By.person("", "Anna"));

            mailer.send(new Mail("asa@example.org", "2 nya", "Hej Åsa", "<p>Hej <b>Åsa</b></p>", end));

            MimeMessage mail = post.next();
            MimeMultipart parts = (MimeMultipart) mail.getContent();
            assertThat(mail.getContentType()).startsWith("multipart/alternative");
            assertThat(parts.getCount()).isEqualTo(2);
            assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=utf-8");
            assertThat(parts.getBodyPart(0).getContent().toString()).startsWith("Hej Åsa");
            assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=utf-8");
            assertThat(parts.getBodyPart(1).getContent().toString()).startsWith("<p>Hej <b>Åsa</b></p>");
            assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<" + end + ">");
            assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        }
        assertThatThrownBy(() -> new Mail("asa@example.org", "s", "t", "", "https://a.se>\r\nBcc: b@a.se"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noHeaderCanBeSmuggledIn() throws Exception {
        try (Postbox post = Postbox.open()) {
            SmtpMailer mailer = mailer();
            mailer.save(plain(post.port()), By.person("", "Anna"));

            mailer.send(new Mail("asa@example.org", "Hej\r\nBcc: all@example.org\r\n\r\ntext", "x"));

            MimeMessage mail = post.next();
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(mail.getSubject()).isEqualTo("Hej Bcc: all@example.org text");
        }
        for (String address :
                List.of("a@b.se\r\nRCPT TO:<c@d.se>", "a b@c.se", "<a@b.se>", "a@b.se,c@d.se", "å@b.se", "a@", "@b")) {
            assertThatThrownBy(() -> new Mail(address, "s", "t")).isInstanceOf(IllegalArgumentException.class);
            assertThat(mailer().address(address)).isFalse();
        }
    }

    @Test
    void overStarttlsTheLoginIsProtected() throws Exception {
        SSLContext tls = OwnAuthority.server(key);
        try (Postbox post =
                new Postbox(server -> Postbox.guarded(server.requireTLS().startTlsSocketFactory(tls, false)))) {
            List<Finding> found =
                    mailer().test(protectedBy(MailSecurity.STARTTLS, post.port(), Postbox.PASSWORD), "a@example.org");

            assertThat(topics(found)).containsExactly("mail-name", "mail-port", "mail-tls", "mail-login", "mail-taken");
            assertThat(post.next().getReplyTo()[0]).hasToString("it@example.org");
        }
    }

    @Test
    void overTlsFromTheStartTheLoginIsProtected() throws Exception {
        SSLContext tls = OwnAuthority.server(key);
        try (Postbox post = new Postbox(server -> Postbox.guarded(server.serverSocketFactory(tls)))) {
            List<Finding> found =
                    mailer().test(protectedBy(MailSecurity.TLS, post.port(), Postbox.PASSWORD), "a@example.org");

            assertThat(topics(found)).containsExactly("mail-name", "mail-port", "mail-tls", "mail-login", "mail-taken");
        }
    }

    @Test
    void aWrongPasswordIsSaidToBeTheLogin() throws Exception {
        SSLContext tls = OwnAuthority.server(key);
        try (Postbox post = new Postbox(server -> Postbox.guarded(server.serverSocketFactory(tls)))) {
            List<Finding> found = mailer().test(protectedBy(MailSecurity.TLS, post.port(), "fel"), "a@example.org");

            assertThat(topics(found)).containsExactly("mail-name", "mail-port", "mail-tls", "mail-login fails");
            assertThat(found.get(3).sv()).contains("Servern godkände inte inloggningen", "535");
            assertThat(post.taken).isEmpty();
        }
    }

    @Test
    void aCertificateIsRefusedForItsIssuerItsNameOrItsDate() throws Exception {
        KeyStore other = OwnAuthority.certificate(keys, "dns:other.example.org");
        KeyStore old = OwnAuthority.certificate(keys, "ip:127.0.0.1", "-startdate", "-400d", "-validity", "10");
        Map<KeyStore, String> refused = Map.of(
                other, "gäller inte för det namnet",
                old, "gäller inte i dag");
        for (Map.Entry<KeyStore, String> each : refused.entrySet()) {
            SSLContext tls = OwnAuthority.server(each.getKey());
            try (Postbox post = new Postbox(server -> server.serverSocketFactory(tls))) {
                SmtpMailer mailer = mailer(OwnAuthority.trusting(each.getKey()));

                List<Finding> found = mailer.test(protectedBy(MailSecurity.TLS, post.port(), "x"), "a@example.org");

                assertThat(topics(found)).containsExactly("mail-name", "mail-tls fails");
                assertThat(found.get(1).sv()).contains(each.getValue());
            }
        }
        SSLContext tls = OwnAuthority.server(key);
        try (Postbox post = new Postbox(server -> server.enableTLS().startTlsSocketFactory(tls, false))) {
            List<Finding> found = mailer(SSLContext.getDefault())
                    .test(protectedBy(MailSecurity.STARTTLS, post.port(), "x"), "a@example.org");

            assertThat(topics(found)).containsExactly("mail-name", "mail-port", "mail-tls fails");
            assertThat(found.get(2).sv()).contains("utfärdat av någon som den här datorn inte litar på");
        }
    }

    @Test
    void aServerWithoutEncryptionIsToldNeitherUserNorPassword() throws Exception {
        try (Postbox post = new Postbox(Postbox::guarded)) {
            List<Finding> found =
                    mailer().test(protectedBy(MailSecurity.STARTTLS, post.port(), Postbox.PASSWORD), "a@example.org");

            assertThat(topics(found)).containsExactly("mail-name", "mail-port", "mail-tls fails");
            assertThat(found.get(2).sv()).contains("kan inte gå över till kryptering");
        }
    }

    @Test
    void aRefusedSenderIsSaidWithTheServersOwnWords() throws Exception {
        try (Postbox post = new Postbox(server -> server.fromAddressValidator(from -> false))) {
            List<Finding> found = mailer().test(plain(post.port()), "a@example.org");

            assertThat(topics(found)).containsExactly("mail-name", "mail-port", "mail-sender fails");
            assertThat(found.get(2).sv()).contains("samverkstad@example.org som avsändare", "55");
        }
    }

    @Test
    void anUnknownNameAndAClosedPortAreTwoThings() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        MailPlan unknown = new MailPlan("post.invalid", 587, MailSecurity.STARTTLS, "", "", "a@example.org", "");

        assertThat(topics(mailer().test(unknown, "a@example.org"))).containsExactly("mail-name fails");
        assertThat(topics(mailer().test(plain(closed), "a@example.org")))
                .containsExactly("mail-name", "mail-port fails");
    }

    @Test
    void aServerThatSaysNothingIsLeftInTime() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Instant begin = Instant.now();

            List<Finding> found = mailer().test(plain(silent.getLocalPort()), "a@example.org");

            assertThat(topics(found)).containsExactly("mail-name", "mail-port fails");
            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(9));
        }
    }

    @Test
    void aDemonstrationSendsNothing() throws Exception {
        try (Postbox post = Postbox.open()) {
            SmtpMailer demo = new SmtpMailer(settings(), home, true, SSLContext.getDefault(), clock);
            demo.save(plain(post.port()), By.person("", "Anna"));

            assertThat(demo.ready()).isFalse();
            assertThat(topics(demo.test(plain(post.port()), "a@example.org"))).containsExactly("mail-server fails");
            assertThatThrownBy(() -> demo.send(new Mail("a@example.org", "s", "t")))
                    .isInstanceOf(MailFailure.class);
            assertThat(post.taken).isEmpty();
        }
    }

    @Test
    void withoutAServerNothingIsSent() throws Exception {
        SmtpMailer mailer = mailer();

        assertThat(mailer.ready()).isFalse();
        assertThatThrownBy(() -> mailer.send(new Mail("a@example.org", "s", "t")))
                .isInstanceOf(MailFailure.class)
                .hasMessage("No mail server has been named.");
    }

    @Test
    void thePasswordLiesInAFileOfItsOwnAndNowhereElse() throws Exception {
        SmtpMailer mailer = mailer();
        MailPlan plan = protectedBy(MailSecurity.STARTTLS, 587, "hemligt å");

        mailer.save(plan, By.person("", "Anna"));

        Path file = home.resolve("secrets/smtp-password");
        assertThat(mailer.plan()).contains(plan);
        assertThat(rows.values()).doesNotContain("hemligt å");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secrets"))))
                .isEqualTo("rwx------");
        assertThat(plan.toString()).doesNotContain("hemligt");
        mailer.clear(By.person("", "Anna"));
        assertThat(mailer.plan()).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void allThatIsWrongWithAPlanIsToldAtOnce() throws Exception {
        assertThat(mailer().faults(new MailPlan("post example", 0, MailSecurity.NONE, "a", "", "a@", "b")))
                .containsExactly(
                        MailFault.HOST,
                        MailFault.PORT,
                        MailFault.SECURITY,
                        MailFault.LOGIN,
                        MailFault.FROM,
                        MailFault.REPLY_TO);
        assertThat(mailer().faults(plain(25))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"smtp.alvmark.se:25", "smtp.alvmark.se:", "smtp://smtp.alvmark.se", "192.0.2.1:587"})
    void aHostWithItsPortIsNoQuestionForTheNameServer(String host) throws Exception {
        assertThat(mailer().faults(new MailPlan(host, 25, MailSecurity.STARTTLS, "", "", "a@alvmark.se", "")))
                .containsExactly(MailFault.HOST_ALONE);
        assertThat(mailer().faults(new MailPlan("2001:db8::1", 25, MailSecurity.STARTTLS, "", "", "a@alvmark.se", "")))
                .isEmpty();
    }
}
