package se.samverkstad.workbench.start;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import se.samverkstad.api.web.PartPlacement.Region;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.table.GenerationKey;
import se.samverkstad.modules.table.Label;
import se.samverkstad.modules.table.PlacedPart;
import se.samverkstad.operations.backup.BackupStatus;
import se.samverkstad.operations.doctor.Finding;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.start.layout.Layout;
import se.samverkstad.workbench.web.TimedCalls;
import se.samverkstad.workbench.web.Together;

/** Start and its part about how things stand, at a fixed time of day. */
public final class StartPages {
    private StartPages() {}

    public static StartPage at(Instant time) {
        return at(time, Layout.NONE);
    }

    static StartPage at(Instant time, Layout chosen) {
        return new StartPage(
                new Screens(),
                () -> "Älvmarks kommun",
                (person, text) -> Own.View.NOTHING,
                person -> chosen,
                new Together(new TimedCalls()),
                Clock.fixed(time, ZoneOffset.UTC));
    }

    /** With a backup of two in the morning, Swedish time, on the day of the greeting. */
    public static PlacedPart standing(Instant time, Modules modules) {
        Instant night = time.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.HOURS);
        return standing(time, modules, Optional.empty(), new KeptBackup(Optional.of(night), Optional.empty()));
    }

    /** @param setUp the step that the set-up has come to */
    static PlacedPart standing(Instant time, Modules modules, Optional<Integer> setUp, BackupStatus backups) {
        return new PlacedPart(
                new GenerationKey(GenerationKey.CORE, "", ""),
                StandingPart.ID,
                StartPage.TARGET,
                Region.AFTER,
                new Label("Läget", "How things stand"),
                0,
                false,
                Manage.PERMISSION,
                "laget",
                new StandingPart(new Screens(), modules, () -> setUp, backups, Clock.fixed(time, ZoneOffset.UTC)));
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
