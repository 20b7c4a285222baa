package se.samverkstad.workbench.start;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import se.samverkstad.api.text.Text;
import se.samverkstad.operations.backup.BackupStatus;
import se.samverkstad.operations.doctor.Finding;

/** "Senast säkerhetskopierat i dag kl. 02.00.", or what is wrong. */
final class BackupLine {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private BackupLine() {}

    static StandingLine of(BackupStatus backups, Clock clock, Text text) {
        Optional<Finding> problem = backups.problem();
        if (problem.isPresent()) {
            return new StandingLine("stop", "danger", problem.get().in(text.locale()));
        }
        return backups.lastGood()
                .map(at -> new StandingLine("ok", "success", words(at, clock, text)))
                .orElseGet(() -> new StandingLine("hold", "neutral", text.of("start.backup-none")));
    }

    private static String words(Instant at, Clock clock, Text text) {
        boolean swedish = !text.locale().getLanguage().equals("en");
        String time = DateTimeFormatter.ofPattern(swedish ? "HH.mm" : "HH:mm", Locale.ROOT)
                .withZone(ZONE)
                .format(at);
        LocalDate day = at.atZone(ZONE).toLocalDate();
        LocalDate today = LocalDate.now(clock.withZone(ZONE));
        if (day.equals(today)) {
            return text.of("start.backup-today", time);
        }
        return day.equals(today.minusDays(1))
                ? text.of("start.backup-yesterday", time)
                : text.of("start.backup-day", text.day(at), time);
    }
}
