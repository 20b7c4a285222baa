package se.samverkstad.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.job.CannotGoOn;
import se.samverkstad.api.job.Job;
import se.samverkstad.api.job.Piece;
import se.samverkstad.api.job.Progress;
import se.samverkstad.store.backup.BackupRefused;
import se.samverkstad.testkit.audit.RecordedActs;
import se.samverkstad.testkit.job.JobContract;

final class BackupJobTest extends JobContract {
    private static final Path HOME = Path.of("/home/test");

    private final Time time = new Time();
    private BackupsDouble backups = new BackupsDouble(time);
    private BackupRuns runs = new BackupRuns(backups, new SettingsDouble(), HOME, time, new RecordedActs());

    @AfterEach
    void close() {
        runs.close();
    }

    @Override
    protected Job job() {
        return new BackupJob(runs);
    }

    @Override
    protected void prepare() {
        close();
        time.now = time.now.plusSeconds(1);
        backups = new BackupsDouble(time);
        runs = new BackupRuns(backups, new SettingsDouble(), HOME, time, new RecordedActs());
    }

    @Override
    protected Object outcome() {
        return backups.kept.isEmpty();
    }

    private String point = "";

    /** Piece by piece from where it is. */
    private void toItsEnd() throws Exception {
        Progress progress;
        do {
            progress = job().next(new Piece("run", "", point, By.SYSTEM));
            point = progress.point();
            runs.awaitIdle();
        } while (!progress.ended());
    }

    @Test
    void whyNoneWasMadeIsSaidAndLetGoOnAnotherIsMade() throws Exception {
        backups.refusal = new BackupRefused("FULL", "Disken är full.", "The disk is full.");

        assertThatThrownBy(this::toItsEnd).isInstanceOfSatisfying(CannotGoOn.class, why -> {
            assertThat(why.swedish()).isEqualTo("Disken är full.");
            assertThat(why.english()).isEqualTo("The disk is full.");
        });
        backups.refusal = null;
        time.now = time.now.plusSeconds(60);
        toItsEnd();

        assertThat(backups.kept).hasSize(1);
    }

    @Test
    void anErrorWithoutAWordIsSaidByItsName() {
        backups.meanwhile = () -> {
            throw new StackOverflowError();
        };

        assertThatThrownBy(this::toItsEnd).isInstanceOfSatisfying(CannotGoOn.class, why -> {
            assertThat(why.swedish()).endsWith("loggen säger vilket: java.lang.StackOverflowError.");
            assertThat(why.english()).endsWith("the log says which: java.lang.StackOverflowError.");
        });
        assertThat(runs.running()).isFalse();
        assertThat(runs.trouble()).isPresent();
    }

    @Test
    void whoCancelsWhenItHasBeenMadeIsToldThatItIsThere() throws Exception {
        point = job().next(new Piece("run", "", point, By.SYSTEM)).point();
        runs.awaitIdle();

        assertThat(job().cancelled(new Piece("run", "", point, By.SYSTEM)))
                .get()
                .satisfies(left -> {
                    assertThat(left.ended()).as("done after all").isTrue();
                    assertThat(left.address()).isEqualTo("/drift?flik=sakerhetskopia");
                    assertThat(left.swedish()).startsWith("Säkerhetskopian är gjord");
                });
        assertThat(backups.kept).hasSize(1);
    }
}
