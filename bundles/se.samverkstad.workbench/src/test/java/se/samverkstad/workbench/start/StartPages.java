package se.samverkstad.workbench.start;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.operations.backup.BackupStatus;
import se.samverkstad.operations.doctor.Finding;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.start.layout.Layout;
import se.samverkstad.workbench.web.TimedCalls;
import se.samverkstad.workbench.web.Together;

/** Start at a fixed time of day. */
public final class StartPages {
    private StartPages() {}

    /** With a backup of two in the morning, Swedish time, on the day of the greeting. */
    public static StartPage at(Instant time, Modules modules) {
        return at(
                time,
                modules,
                new KeptBackup(
                        Optional.of(time.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.HOURS)), Optional.empty()));
    }

    static StartPage at(Instant time, Modules modules, BackupStatus backups) {
        return new StartPage(
                new Screens(),
                modules,
                () -> "Älvmarks kommun",
                Optional::empty,
                backups,
                (person, text) -> Own.View.NOTHING,
                person -> Layout.NONE,
                new Together(new TimedCalls()),
                Clock.fixed(time, ZoneOffset.UTC));
    }

    /** What the backups say of themselves. */
    record KeptBackup(Optional<Instant> lastGood, Optional<Finding> problem) implements BackupStatus {
        @Override
        public Optional<Trouble> trouble() {
            return problem.map(finding -> new Trouble(Trouble.Kind.FAILED, finding));
        }

        @Override
        public Optional<Instant> next() {
            return Optional.empty();
        }

        @Override
        public boolean running() {
            return false;
        }
    }
}
