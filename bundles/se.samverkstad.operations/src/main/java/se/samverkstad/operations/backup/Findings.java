package se.samverkstad.operations.backup;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import se.samverkstad.api.health.Health.Status;
import se.samverkstad.operations.doctor.Finding;
import se.samverkstad.store.backup.BackupRefused;

/** What can be wrong with the backups, in words. */
final class Findings {
    private static final String TOPIC = "backup";

    private Findings() {}

    static Finding failed(BackupRefused why) {
        return new Finding(
                TOPIC,
                Status.CRITICAL,
                "Den senaste säkerhetskopieringen misslyckades. " + why.sv(),
                "The latest backup failed. " + why.en());
    }

    static Finding off() {
        return new Finding(
                TOPIC,
                Status.WARNING,
                "Säkerhetskopior görs inte av sig själva; slå på schemat på sidan Drift och logg.",
                "Backups are not made by themselves; turn the schedule on on the page Operations and log.");
    }

    static Finding old(Instant made) {
        return new Finding(
                TOPIC,
                Status.WARNING,
                "Den senaste säkerhetskopian är från %s; säkerhetskopiera nu på sidan Drift och logg."
                        .formatted(day(made, "sv")),
                "The latest backup is from %s; make one now on the page Operations and log."
                        .formatted(day(made, "en")));
    }

    static Finding damaged(List<String> files) {
        return new Finding(
                TOPIC,
                Status.WARNING,
                "%d filer på disken är skadade, bland dem %s; hämta dem ur en äldre säkerhetskopia."
                        .formatted(files.size(), files.get(0)),
                "%d files on the disk are damaged, among them %s; fetch them from an older backup."
                        .formatted(files.size(), files.get(0)));
    }

    private static String day(Instant at, String language) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag(language))
                .withZone(BackupPlan.SWEDEN)
                .format(at);
    }
}
