package se.samverkstad.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samverkstad.api.audit.By;
import se.samverkstad.operations.mail.Postbox;
import se.samverkstad.store.backup.BackupRefused;
import se.samverkstad.testkit.audit.RecordedActs;

final class ScheduledBackupsTest {
    private static final Path HOME = Path.of("/home/test");

    private final Time time = new Time();
    private final BackupsDouble backups = new BackupsDouble(time);
    private final SettingsDouble settings = new SettingsDouble();
    private final BackupLetters letters =
            new BackupLetters(Postbox.noMailer(settings, HOME), settings, "http://127.0.0.1:8080");
    private final RecordedActs acts = new RecordedActs();
    private BackupRuns runs = new BackupRuns(backups, settings, HOME, time, acts);
    private ScheduledBackups schedule = new ScheduledBackups(runs, letters, settings, time);

    @AfterEach
    void close() {
        runs.close();
        schedule.close();
    }

    private void tickAt(String moment) throws InterruptedException {
        time.now = Instant.parse(moment);
        schedule.tick();
        runs.awaitIdle();
    }

    private void restart() {
        close();
        runs = new BackupRuns(backups, settings, HOME, time, acts);
        runs.look();
        schedule = new ScheduledBackups(runs, letters, settings, time);
    }

    @Test
    void oneIsMadeEachNightAtTwoInSweden() throws Exception {
        tickAt("2026-11-21T22:00:00Z");
        tickAt("2026-11-22T00:59:59Z");
        assertThat(backups.kept).isEmpty();
        tickAt("2026-11-22T01:00:10Z");
        tickAt("2026-11-22T01:00:40Z");
        tickAt("2026-11-22T20:00:00Z");
        assertThat(backups.kept).hasSize(1);
        tickAt("2026-11-23T01:00:00Z");
        assertThat(backups.kept).hasSize(2);
        assertThat(runs.lastGood()).hasValue(Instant.parse("2026-11-23T01:00:00Z"));
        assertThat(runs.problem()).isEmpty();
    }

    @Test
    void oneThatWasMissedIsMadeAfterTheStart() throws Exception {
        tickAt("2026-11-21T22:00:00Z");
        restart();
        tickAt("2026-11-22T07:30:00Z");
        assertThat(backups.kept).hasSize(1);
        restart();
        tickAt("2026-11-22T09:00:00Z");
        assertThat(backups.kept).hasSize(1);
    }

    @Test
    void anInstallationIsNotBackedUpTheMomentItIsNew() throws Exception {
        tickAt("2026-11-22T07:30:00Z");
        tickAt("2026-11-22T07:31:00Z");
        assertThat(backups.kept).isEmpty();
    }

    @Test
    void oneThatFailsIsSaidAndTriedAgainEachHour() throws Exception {
        tickAt("2026-11-21T22:00:00Z");
        backups.refusal = new BackupRefused("NO_SPACE", "Skivan är full.", "The disk is full.");
        tickAt("2026-11-22T01:00:00Z");
        tickAt("2026-11-22T01:30:00Z");
        assertThat(runs.problem())
                .hasValueSatisfying(finding -> assertThat(finding.sv()).contains("misslyckades", "Skivan är full."));
        backups.refusal = null;
        tickAt("2026-11-22T01:59:00Z");
        assertThat(backups.kept).isEmpty();
        tickAt("2026-11-22T02:00:00Z");
        assertThat(backups.kept).hasSize(1);
        assertThat(runs.problem()).isEmpty();
    }

    @Test
    void oneThatIsCancelledDoesNotHideThatTheLastOneFailed() throws Exception {
        tickAt("2026-11-21T22:00:00Z");
        backups.refusal = new BackupRefused("NO_SPACE", "Skivan är full.", "The disk is full.");
        tickAt("2026-11-22T01:00:00Z");
        backups.refusal = null;
        backups.meanwhile = () -> runs.latest().orElseThrow().cancel();
        runs.begin(By.person("", "Karin"));
        runs.awaitIdle();

        assertThat(backups.kept).isEmpty();
        assertThat(runs.problem())
                .hasValueSatisfying(finding -> assertThat(finding.sv()).contains("Skivan är full."));
    }

    @Test
    void whateverGoesWrongEndsIt() throws Exception {
        backups.meanwhile = () -> {
            throw new NoClassDefFoundError("gone");
        };
        runs.begin(By.person("", "Karin"));
        runs.awaitIdle();

        assertThat(runs.running()).isFalse();
        assertThat(runs.problem()).isPresent();
    }

    @Test
    void aScheduleThatIsOffMakesNoneAndSaysSo() throws Exception {
        runs.save(new BackupPlan(false, LocalTime.of(2, 0), HOME.resolve("backup"), 7, 4), By.person("", "Karin"));
        tickAt("2026-11-21T22:00:00Z");
        tickAt("2026-11-22T02:00:00Z");
        assertThat(backups.kept).isEmpty();
        assertThat(runs.next()).isEmpty();
        assertThat(runs.problem()).isPresent();
    }

    @Test
    void aTimeThatTheClockSkipsInSpringStillComes() {
        BackupPlan plan = new BackupPlan(true, LocalTime.of(2, 30), HOME, 7, 4);
        assertThat(plan.nextDue(Instant.parse("2026-03-28T12:00:00Z"))).isEqualTo("2026-03-29T01:30:00Z");
        assertThat(plan.lastDue(Instant.parse("2026-03-29T12:00:00Z"))).isEqualTo("2026-03-29T01:30:00Z");
        assertThat(plan.nextDue(Instant.parse("2026-03-29T12:00:00Z"))).isEqualTo("2026-03-30T00:30:00Z");
    }

    @Test
    void settingsReadBackAsTheyWereSaved() {
        BackupPlan plan = new BackupPlan(true, LocalTime.of(23, 15), Path.of("/mnt/kopior"), 14, 0);
        runs.save(plan, By.person("", "Karin"));
        assertThat(runs.plan()).isEqualTo(plan);
        assertThat(BackupPlan.time("3.05")).hasValue(LocalTime.of(3, 5));
        assertThat(BackupPlan.time("25:00")).isEmpty();
    }
}
