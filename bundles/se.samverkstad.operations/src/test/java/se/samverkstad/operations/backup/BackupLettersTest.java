package se.samverkstad.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.samverkstad.api.audit.By;
import se.samverkstad.operations.mail.Mailer;
import se.samverkstad.operations.mail.Postbox;
import se.samverkstad.store.backup.BackupRefused;
import se.samverkstad.testkit.audit.RecordedActs;

/** What a real mail server takes when nights go wrong. */
@Timeout(60)
final class BackupLettersTest {
    private static final BackupRefused FULL = new BackupRefused("NO_SPACE", "Skivan är full.", "The disk is full.");
    private static final String BASE = "https://samverkstad.alvmark.se";

    @TempDir
    Path home;

    private final Time time = new Time();
    private final BackupsDouble backups = new BackupsDouble(time);
    private final SettingsDouble settings = new SettingsDouble();
    private Postbox post;
    private Mailer mailer;
    private final RecordedActs acts = new RecordedActs();
    private BackupRuns runs;
    private ScheduledBackups schedule;

    @BeforeEach
    void open() throws Exception {
        post = Postbox.open();
        mailer = post.mailer(settings, home);
        start();
        tickAt("2026-11-20T22:00:00Z");
    }

    @AfterEach
    void close() {
        runs.close();
        schedule.close();
        post.close();
    }

    private void start() {
        runs = new BackupRuns(backups, settings, home, time, acts);
        runs.look();
        schedule = new ScheduledBackups(runs, new BackupLetters(mailer, settings, BASE), settings, time);
    }

    private void restart() {
        runs.close();
        schedule.close();
        start();
    }

    /** As the timer does: once to begin what is due, and a while later to see how it ended. */
    private void tickAt(String moment) throws InterruptedException {
        time.now = Instant.parse(moment);
        schedule.tick();
        runs.awaitIdle();
        schedule.tick();
        runs.awaitIdle();
    }

    @Test
    void aSeriesOfFailuresGivesOneMailAndItsEndAnother() throws Exception {
        mailer.tellOfBackupFailure(" it@alvmark.se ", By.person("", "Karin"));
        tickAt("2026-11-21T01:00:00Z");
        assertThat(post.waiting()).as("mails about what went well").isZero();
        backups.refusal = FULL;
        tickAt("2026-11-22T01:00:00Z");

        MimeMessage failed = post.next();
        assertThat(failed.getAllRecipients()[0]).hasToString("it@alvmark.se");
        assertThat(failed.getSubject()).isEqualTo("Nattens säkerhetskopia misslyckades");
        assertThat(failed.getContent().toString())
                .contains("på " + BASE + " som började 22 november 2026 kl. 02.00 misslyckades")
                .contains("Skivan är full.", home.resolve("backup").toString())
                .contains("Den senaste som lyckades är från 21 november 2026 kl. 02.00.")
                .contains(BASE + "/drift?flik=sakerhetskopia");

        tickAt("2026-11-22T02:00:00Z");
        restart();
        tickAt("2026-11-22T03:00:00Z");
        tickAt("2026-11-23T01:00:00Z");
        assertThat(post.waiting()).as("mails for the same series").isZero();

        backups.refusal = null;
        tickAt("2026-11-23T02:00:00Z");
        MimeMessage works = post.next();
        assertThat(works.getSubject()).isEqualTo("Säkerhetskopian fungerar igen");
        assertThat(works.getContent().toString())
                .contains("gjord 23 november 2026 kl. 03.00", "misslyckats sedan 22 november 2026 kl. 02.00");
        tickAt("2026-11-24T01:00:00Z");
        assertThat(post.waiting()).isZero();

        backups.refusal = FULL;
        tickAt("2026-11-25T01:00:00Z");
        assertThat(post.next().getContent().toString()).contains("från 24 november 2026 kl. 02.00");
    }

    @Test
    void nobodyGetsAMailWhoHasNotAskedForIt() throws Exception {
        backups.refusal = FULL;
        tickAt("2026-11-21T01:00:00Z");
        backups.refusal = null;
        tickAt("2026-11-21T02:00:00Z");
        assertThat(post.waiting()).isZero();

        mailer.tellOfBackupFailure("it@alvmark.se", By.person("", "Karin"));
        mailer.tellOfBackupFailure("", By.person("", "Karin"));
        backups.refusal = FULL;
        tickAt("2026-11-22T01:00:00Z");
        assertThat(post.waiting()).isZero();

        mailer.tellOfBackupFailure("it@alvmark.se", By.person("", "Karin"));
        tickAt("2026-11-22T02:00:00Z");
        assertThat(post.next().getContent().toString()).contains("från 21 november 2026 kl. 03.00");
    }

    @Test
    void aMailThatWasNotTakenGoesWithTheNextFailure() throws Exception {
        mailer.tellOfBackupFailure("it@alvmark.se", By.person("", "Karin"));
        backups.refusal = FULL;
        post.close();
        tickAt("2026-11-21T01:00:00Z");

        post = Postbox.open();
        mailer = post.mailer(settings, home);
        restart();
        tickAt("2026-11-21T02:00:00Z");
        assertThat(post.next().getContent().toString()).contains("kl. 03.00", "Ingen har lyckats tidigare.");
        tickAt("2026-11-21T03:00:00Z");
        assertThat(post.waiting()).isZero();
    }

    @Test
    void whatAPersonBeginsByHandIsToldOnTheScreenAlone() throws Exception {
        mailer.tellOfBackupFailure("it@alvmark.se", By.person("", "Karin"));
        backups.refusal = FULL;
        runs.begin(By.SYSTEM);
        runs.awaitIdle();
        tickAt("2026-11-20T22:30:00Z");
        assertThat(post.waiting()).isZero();
        assertThat(runs.problem()).isPresent();
    }

    @Test
    void onlyAnAddressIsKept() {
        assertThatThrownBy(() -> mailer.tellOfBackupFailure("it, alvmark", By.person("", "Karin")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(mailer.onBackupFailure()).isEmpty();
    }
}
