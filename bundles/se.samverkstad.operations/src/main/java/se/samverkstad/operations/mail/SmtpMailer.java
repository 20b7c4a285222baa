package se.samverkstad.operations.mail;

import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.text.Texts;
import se.samverkstad.operations.doctor.Finding;
import se.samverkstad.store.setting.Settings;

/** Mail over SMTP (RFC 5321), one talk for each mail. */
@Component
public final class SmtpMailer implements Mailer {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpMailer.class);
    private static final String ON_BACKUP_FAILURE = "mail.on-backup-failure";
    private static final Duration WHOLE = Duration.ofSeconds(8);
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final Pattern MORE_THAN_A_HOST = Pattern.compile("[a-z]+://.*|[^:]+:[0-9]*");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.:-]{0,252}[A-Za-z0-9])?|::1");
    private static final Pattern THIS_COMPUTER = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1");

    private final Settings settings;
    private final SecretFile password;
    private final boolean demo;
    private final SSLContext tls;
    private final Clock clock;
    private final Texts texts = new Texts(SmtpMailer.class);

    @Activate
    public SmtpMailer(@Reference Settings settings, BundleContext framework) throws NoSuchAlgorithmException {
        this(
                settings,
                Path.of(framework.getProperty("samverkstad.home")),
                Boolean.parseBoolean(framework.getProperty("samverkstad.demo")),
                SSLContext.getDefault(),
                Clock.systemUTC());
    }

    SmtpMailer(Settings settings, Path home, boolean demo, SSLContext tls, Clock clock) {
        this.settings = settings;
        this.password = new SecretFile(home.resolve("secrets"), "smtp-password");
        this.demo = demo;
        this.tls = tls;
        this.clock = clock;
    }

    @Override
    public Optional<MailPlan> plan() {
        return settings.value("mail.host")
                .map(host -> new MailPlan(
                        host,
                        settings.value("mail.port").map(Integer::parseInt).orElse(587),
                        settings.value("mail.security")
                                .flatMap(MailSecurity::of)
                                .orElse(MailSecurity.STARTTLS),
                        settings.value("mail.user").orElse(""),
                        settings.value("mail.user").isPresent() ? password.read() : "",
                        settings.value("mail.from").orElse(""),
                        settings.value("mail.reply-to").orElse("")));
    }

    @Override
    public boolean ready() {
        return !demo && settings.value("mail.host").isPresent();
    }

    @Override
    public boolean address(String text) {
        return Addresses.valid(text.strip());
    }

    @Override
    public List<MailFault> faults(MailPlan plan) {
        List<MailFault> faults = new ArrayList<>();
        if (MORE_THAN_A_HOST.matcher(plan.host()).matches()) {
            faults.add(MailFault.HOST_ALONE);
        } else if (!HOST.matcher(plan.host()).matches()) {
            faults.add(MailFault.HOST);
        }
        if (plan.port() < 1 || plan.port() > 65_535) {
            faults.add(MailFault.PORT);
        }
        if (plan.security() == MailSecurity.NONE
                && !THIS_COMPUTER.matcher(plan.host().toLowerCase(Locale.ROOT)).matches()) {
            faults.add(MailFault.SECURITY);
        }
        if (plan.user().isEmpty() != plan.password().isEmpty()) {
            faults.add(MailFault.LOGIN);
        }
        if (!Addresses.valid(plan.from())) {
            faults.add(MailFault.FROM);
        }
        if (!plan.replyTo().isEmpty() && !Addresses.valid(plan.replyTo())) {
            faults.add(MailFault.REPLY_TO);
        }
        return faults;
    }

    @Override
    public void save(MailPlan plan, By by) {
        List<MailFault> faults = faults(plan);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("mail is not kept: " + faults);
        }
        if (!plan.user().isEmpty()) {
            password.write(plan.password());
        }
        Map<String, Optional<String>> changes = new HashMap<>();
        changes.put("mail.host", Optional.of(plan.host()));
        changes.put("mail.port", Optional.of(Integer.toString(plan.port())));
        changes.put("mail.security", Optional.of(plan.security().word()));
        changes.put("mail.user", some(plan.user()));
        changes.put("mail.from", Optional.of(plan.from()));
        changes.put("mail.reply-to", some(plan.replyTo()));
        settings.save(changes, by);
        if (plan.user().isEmpty()) {
            password.delete();
        }
    }

    @Override
    public void clear(By by) {
        Map<String, Optional<String>> changes = new HashMap<>();
        for (String key : List.of("host", "port", "security", "user", "from", "reply-to")) {
            changes.put("mail." + key, Optional.empty());
        }
        settings.save(changes, by);
        password.delete();
    }

    @Override
    public Optional<String> onBackupFailure() {
        return settings.value(ON_BACKUP_FAILURE);
    }

    @Override
    public void tellOfBackupFailure(String address, By by) {
        String to = address.strip();
        if (!to.isEmpty() && !Addresses.valid(to)) {
            throw new IllegalArgumentException("'%s' is no e-mail address".formatted(to));
        }
        settings.save(Map.of(ON_BACKUP_FAILURE, some(to)), by);
    }

    private static Optional<String> some(String value) {
        return Optional.of(value).filter(text -> !text.isEmpty());
    }

    @Override
    public List<Finding> test(MailPlan plan, String to) {
        Steps steps = new Steps(texts);
        if (!Addresses.valid(to.strip())) {
            steps.ill("mail-receiver", "mail.receiver-wrong", to);
            return steps.all();
        }
        Text text = texts.in(Locale.forLanguageTag("sv"));
        String said =
                text.of("mail.test-text") + "\n\n" + texts.in(Locale.ENGLISH).of("mail.test-text") + "\n";
        return hand(plan, new Mail(to, text.of("mail.test-subject"), said), steps);
    }

    @Override
    public void send(Mail mail) throws MailFailure {
        Steps steps = new Steps(texts);
        Optional<MailPlan> plan = plan();
        if (plan.isEmpty()) {
            steps.ill("mail-server", "mail.no-server");
            throw new MailFailure(steps.all());
        }
        List<Finding> found = hand(plan.get(), mail, steps);
        if (!found.get(found.size() - 1).fine()) {
            throw new MailFailure(found);
        }
    }

    private List<Finding> hand(MailPlan plan, Mail mail, Steps steps) {
        if (demo) {
            steps.ill("mail-server", "mail.demo");
            return steps.all();
        }
        List<MailFault> faults = faults(plan);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("mail cannot be sent: " + faults);
        }
        String letter = Letter.of(mail, plan, ZonedDateTime.now(clock.withZone(ZONE)));
        try (Dialogue talk = new Dialogue(plan, tls, steps)) {
            Thread thread = new Thread(() -> talk.run(mail.to(), letter), "samverkstad-mail");
            thread.setDaemon(true);
            thread.setUncaughtExceptionHandler(
                    (each, failure) -> LOG.error("a talk with the mail server broke", failure));
            thread.start();
            thread.join(WHOLE.toMillis());
            if (thread.isAlive()) {
                List<Finding> before = steps.all();
                Steps late = new Steps(texts);
                late.ill("mail-time", "mail.slow", plan.host(), WHOLE.toSeconds());
                return outcome(java.util.stream.Stream.concat(before.stream(), late.all().stream())
                        .toList());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            steps.ill("mail-time", "mail.slow", plan.host(), WHOLE.toSeconds());
        }
        return outcome(steps.all());
    }

    /** Neither addresses nor content go into the log. */
    private List<Finding> outcome(List<Finding> found) {
        Finding last = found.isEmpty() ? null : found.get(found.size() - 1);
        if (last == null || (last.fine() && !last.topic().equals(Dialogue.TAKEN))) {
            throw new IllegalStateException("the talk with the mail server broke; the log says where");
        }
        LOG.info("mail {}: {}", last.fine() ? "handed over" : "not handed over", last.topic());
        return found;
    }
}
