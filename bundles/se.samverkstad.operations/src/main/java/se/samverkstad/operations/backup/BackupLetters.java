package se.samverkstad.operations.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.text.Texts;
import se.samverkstad.operations.mail.Mail;
import se.samverkstad.operations.mail.MailFailure;
import se.samverkstad.operations.mail.Mailer;
import se.samverkstad.store.backup.BackupRefused;
import se.samverkstad.store.setting.Settings;

/**
 * Tells whoever has asked for it that nightly backups fail, and that they work again: one mail each for a series of
 * failures, however long it is and however often the server is started meanwhile. In Swedish, for the receiver is an
 * address and no person whose language is known.
 */
@Component(service = BackupLetters.class)
public final class BackupLetters {
    private static final Logger LOG = LoggerFactory.getLogger(BackupLetters.class);
    private static final String TOLD = "backup.failure-told";
    private static final String GOOD = "backup.last-good";
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final Mailer mailer;
    private final Settings settings;
    private final String base;
    private final Text text = new Texts(BackupLetters.class).in(SWEDISH);

    @Activate
    public BackupLetters(@Reference Mailer mailer, @Reference Settings settings, BundleContext framework) {
        this(mailer, settings, Objects.requireNonNullElse(framework.getProperty("samverkstad.base"), ""));
    }

    BackupLetters(Mailer mailer, Settings settings, String base) {
        this.mailer = mailer;
        this.settings = settings;
        this.base = base;
    }

    /** One that the schedule began has failed. Waits for the mail server, at most eight seconds. */
    void failed(Instant begun, BackupRefused why, Path folder) {
        if (moment(TOLD).isPresent() || receiver().isEmpty()) {
            return;
        }
        // Kept first: a process that dies here sends no second one.
        keep(TOLD, Optional.of(begun));
        boolean sent = false;
        try {
            String good = moment(GOOD)
                    .map(made -> text.of("backup-mail.last-good", day(made)))
                    .orElseGet(() -> text.of("backup-mail.none-good"));
            sent = send(
                    text.of("backup-mail.failed-subject"),
                    text.of("backup-mail.failed", base, day(begun), why.sv(), folder.toString(), good));
        } finally {
            if (!sent) {
                keep(TOLD, Optional.empty());
            }
        }
    }

    /** That one is the newest that is whole. Cheap when it is known already. */
    void good(Instant made) {
        if (moment(GOOD).filter(known -> !known.isBefore(made)).isEmpty()) {
            keep(GOOD, Optional.of(made));
        }
        Optional<Instant> told = moment(TOLD).filter(made::isAfter);
        if (told.isPresent()) {
            keep(TOLD, Optional.empty());
            send(text.of("backup-mail.works-subject"), text.of("backup-mail.works", base, day(made), day(told.get())));
        }
    }

    /** @return whether the server took it */
    private boolean send(String subject, String letter) {
        Optional<String> to = receiver();
        if (to.isEmpty()) {
            return false;
        }
        try {
            mailer.send(new Mail(to.get(), subject, letter));
            return true;
        } catch (MailFailure e) {
            LOG.warn("the mail about the backup was not taken: {}", e.reason().topic());
            return false;
        }
    }

    private Optional<String> receiver() {
        return mailer.ready() ? mailer.onBackupFailure() : Optional.empty();
    }

    private Optional<Instant> moment(String key) {
        try {
            return settings.value(key).map(Instant::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void keep(String key, Optional<Instant> at) {
        settings.save(Map.of(key, at.map(Instant::toString)), By.SYSTEM);
    }

    private static String day(Instant at) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy 'kl.' HH.mm", SWEDISH)
                .withZone(BackupPlan.SWEDEN)
                .format(at);
    }
}
