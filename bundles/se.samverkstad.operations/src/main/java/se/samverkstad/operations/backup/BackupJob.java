package se.samverkstad.operations.backup;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.job.CannotGoOn;
import se.samverkstad.api.job.Job;
import se.samverkstad.api.job.JobRules;
import se.samverkstad.api.job.Piece;
import se.samverkstad.api.job.Progress;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.text.Texts;
import se.samverkstad.store.backup.BackupRefused;
import se.samverkstad.store.backup.Backups.Step;
import se.samverkstad.store.backup.KeptBackup;

/**
 * A backup that someone asks for. It is made on a thread of its own; each piece tells how far that is. One that a restart cut
 * off is begun anew.
 */
@Component(service = Job.class)
@JobRules(id = BackupJob.ID, title = "drift.running", permission = "modules.manage")
public final class BackupJob implements Job {
    /** As {@link se.samverkstad.api.job.Jobs#start} knows it. */
    public static final String ID = "backup";

    private static final Duration SOON = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final BackupRuns runs;
    private final Text swedish;
    private final Text english;

    @Activate
    public BackupJob(@Reference BackupRuns runs) {
        this.runs = runs;
        Texts texts = new Texts(BackupJob.class);
        swedish = texts.in(Locale.forLanguageTag("sv"));
        english = texts.in(Locale.ENGLISH);
    }

    @Override
    public Progress next(Piece piece) throws CannotGoOn {
        Optional<Attempt> attempt = followed(piece);
        Optional<BackupRefused> failure = attempt.flatMap(Attempt::failure);
        if (failure.isPresent() && attempt.get().tell()) {
            throw new CannotGoOn(failure.get().sv(), failure.get().en());
        }
        if (attempt.isEmpty() || failure.isPresent()) {
            // The first piece, after a restart, or someone lets one go on that failed.
            return under(runs.begin(piece.by()));
        }
        return attempt.get().result().map(this::made).orElseGet(() -> under(attempt.get()));
    }

    /** The attempt that an earlier piece has begun; empty when there is none, or it was cut off. */
    private Optional<Attempt> followed(Piece piece) {
        return runs.latest()
                .filter(latest -> latest.begun().toString().equals(piece.point()))
                .filter(latest -> latest.running()
                        || latest.result().isPresent()
                        || latest.failure().isPresent());
    }

    private Progress under(Attempt attempt) {
        String key = "drift.step-" + attempt.step().name().toLowerCase(Locale.ROOT);
        return Progress.at(attempt.begun().toString(), swedish.of(key), english.of(key))
                .of(Step.values().length, attempt.step().ordinal())
                .after(SOON);
    }

    private Progress made(KeptBackup backup) {
        return Progress.ended(made(backup, swedish), made(backup, english)).opening("/drift?flik=sakerhetskopia");
    }

    private static String made(KeptBackup backup, Text text) {
        NumberFormat number = NumberFormat.getIntegerInstance(text.locale());
        return text.of("drift.job-made", number.format(backup.allRows()), number.format(backup.files()));
    }

    @Override
    public Optional<Progress> cancelled(Piece piece) throws InterruptedException {
        Optional<Attempt> attempt = followed(piece);
        attempt.filter(Attempt::running).ifPresent(Attempt::cancel);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (attempt.isPresent() && attempt.get().running() && System.nanoTime() < end) {
            Thread.sleep(SOON.toMillis());
        }
        if (attempt.flatMap(Attempt::result).isPresent()) {
            return Optional.of(made(attempt.get().result().get()));
        }
        String key = attempt.filter(Attempt::running).isPresent() ? "drift.job-stops" : "drift.job-cancelled";
        return Optional.of(Progress.stopped(swedish.of(key), english.of(key)));
    }
}
