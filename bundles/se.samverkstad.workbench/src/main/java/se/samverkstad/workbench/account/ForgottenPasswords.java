package se.samverkstad.workbench.account;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.text.Text;
import se.samverkstad.operations.mail.Mail;
import se.samverkstad.operations.mail.MailFailure;
import se.samverkstad.operations.mail.Mailer;
import se.samverkstad.people.Origin;
import se.samverkstad.people.Passwords;
import se.samverkstad.people.Passwords.Asked;
import se.samverkstad.workbench.mine.Moments;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.web.Languages;
import se.samverkstad.workbench.web.Settings;

/**
 * Sends links to those who have forgotten their password. Whoever asks is answered before anyone is looked up, so neither
 * the answer nor its time tells whether there is such an account; the rest happens on a thread of its own.
 */
@Component(service = ForgottenPasswords.class)
public final class ForgottenPasswords {
    private static final Logger LOG = LoggerFactory.getLogger(ForgottenPasswords.class);
    private static final int WAITING = 100;

    private final Passwords passwords;
    private final Mailer mailer;
    private final Organisation organisation;
    private final Screens screens;
    private final Settings settings;
    private final Clock clock = Clock.systemUTC();
    private final Rate byAddress = new Rate(clock, 10, Duration.ofHours(1));
    private final Rate byAccount = new Rate(clock, 3, Duration.ofHours(1));
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), work -> {
                Thread made = new Thread(work, "forgotten-passwords");
                made.setDaemon(true);
                return made;
            });

    @Activate
    public ForgottenPasswords(
            @Reference Passwords passwords,
            @Reference Mailer mailer,
            @Reference Organisation organisation,
            @Reference Screens screens,
            @Reference Settings settings) {
        this.passwords = passwords;
        this.mailer = mailer;
        this.organisation = organisation;
        this.screens = screens;
        this.settings = settings;
    }

    @Deactivate
    public void close() {
        thread.shutdownNow();
    }

    boolean canMail() {
        return mailer.ready();
    }

    /** How a request was taken; the same for every name. */
    enum Taken {
        YES,
        TOO_OFTEN,
        BUSY
    }

    Taken ask(String name, Origin from) {
        if (!byAddress.take(from.address().map(Object::toString).orElse(""))) {
            return Taken.TOO_OFTEN;
        }
        Instant now = clock.instant();
        try {
            thread.execute(() -> quietly(name, from, now));
            return Taken.YES;
        } catch (RejectedExecutionException e) {
            return Taken.BUSY;
        }
    }

    private void quietly(String name, Origin from, Instant now) {
        try {
            send(name, from, now);
        } catch (RuntimeException e) {
            LOG.warn("a link for a forgotten password could not be made", e);
        }
    }

    /** A name beyond its rate is passed over in silence: telling would tell that it exists. */
    private void send(String name, Origin from, Instant now) {
        if (!byAccount.take(name.strip().toLowerCase(Locale.ROOT))) {
            return;
        }
        Optional<Asked> asked = passwords.ask(name);
        if (asked.isEmpty() || !mailer.address(asked.get().email())) {
            return;
        }
        Text text = screens.text(Languages.of(asked.get().person().language()));
        Mail mail = new Mail(
                asked.get().email(),
                text.of("forgot.subject", organisation.name()),
                letter(asked.get(), from, now, settings.base(), text));
        try {
            mailer.send(mail);
        } catch (MailFailure e) {
            LOG.warn(
                    "a link for a forgotten password was not sent: {}",
                    e.reason().topic());
        }
    }

    private String letter(Asked asked, Origin from, Instant now, URI base, Text text) {
        String network = from.network().isEmpty() ? text.of("forgot.nowhere") : from.network();
        return text.of(
                        "forgot.letter",
                        asked.person().name(),
                        organisation.name(),
                        Moments.of(now, now, text),
                        Device.from(from.device()).words(text),
                        network,
                        base + ResetEndpoint.PATH + asked.secret(),
                        asked.person().user())
                .replace('|', '\n');
    }
}
