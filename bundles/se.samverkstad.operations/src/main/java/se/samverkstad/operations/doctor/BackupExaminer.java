package se.samverkstad.operations.doctor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.operations.backup.BackupStatus;

/** Whether there is a backup that can be believed. */
@Component(service = Examiner.class)
public final class BackupExaminer implements Examiner {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final BackupStatus backups;

    @Activate
    public BackupExaminer(@Reference BackupStatus backups) {
        this.backups = backups;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<Finding> examine() {
        Optional<Finding> problem = backups.problem();
        Optional<Instant> last = backups.lastGood();
        if (problem.isPresent()) {
            return List.of(problem.get());
        }
        return List.of(last.map(at -> Findings.ok("backup", "backup.fine", day(at)))
                .orElseGet(() -> Findings.ok("backup", "backup.none")));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(SWEDEN).toLocalDate();
    }
}
