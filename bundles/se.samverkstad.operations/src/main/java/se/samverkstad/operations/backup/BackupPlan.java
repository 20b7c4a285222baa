package se.samverkstad.operations.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import se.samverkstad.store.setting.Settings;

/**
 * When backups are made and which are kept.
 *
 * @param on whether they are made by themselves
 * @param time of day in Sweden
 * @param days how many of the last days with a backup keep their newest
 * @param weeks the same for weeks
 */
public record BackupPlan(boolean on, LocalTime time, Path folder, int days, int weeks) {
    static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    static final String ON = "backup.on";
    static final String TIME = "backup.time";
    static final String FOLDER = "backup.folder";
    static final String KEEP = "backup.keep";
    static final String KEEP_WEEKS = "backup.keep-weeks";
    public static final int MOST = 400;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    static BackupPlan read(Settings settings, Path home) {
        return new BackupPlan(
                !settings.value(ON).orElse("").equals("false"),
                settings.value(TIME).flatMap(BackupPlan::time).orElse(LocalTime.of(2, 0)),
                settings.value(FOLDER).map(Path::of).orElse(usualFolder(home)),
                number(settings, KEEP, 7),
                number(settings, KEEP_WEEKS, 4));
    }

    static Path usualFolder(Path home) {
        return home.resolve("backup");
    }

    Map<String, Optional<String>> rows(Path home) {
        return Map.of(
                ON, Optional.of(Boolean.toString(on)),
                TIME, Optional.of(clock()),
                FOLDER, folder.equals(usualFolder(home)) ? Optional.empty() : Optional.of(folder.toString()),
                KEEP, Optional.of(Integer.toString(days)),
                KEEP_WEEKS, Optional.of(Integer.toString(weeks)));
    }

    public String clock() {
        return CLOCK.format(time);
    }

    /** 02:00, 2.00 or 2:00. */
    public static Optional<LocalTime> time(String text) {
        try {
            String clock = text.strip().replace('.', ':');
            return Optional.of(LocalTime.parse(clock.length() == 4 ? "0" + clock : clock, CLOCK));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The last moment at which one should have begun. A time that the clock skips in spring is the hour after. */
    Instant lastDue(Instant now) {
        ZonedDateTime here = now.atZone(SWEDEN);
        ZonedDateTime today = here.toLocalDate().atTime(time).atZone(SWEDEN);
        return (today.isAfter(here)
                        ? here.toLocalDate().minusDays(1).atTime(time).atZone(SWEDEN)
                        : today)
                .toInstant();
    }

    Instant nextDue(Instant now) {
        ZonedDateTime here = now.atZone(SWEDEN);
        ZonedDateTime today = here.toLocalDate().atTime(time).atZone(SWEDEN);
        return (today.isAfter(here)
                        ? today
                        : here.toLocalDate().plusDays(1).atTime(time).atZone(SWEDEN))
                .toInstant();
    }

    private static int number(Settings settings, String key, int otherwise) {
        return settings.value(key)
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(number -> number >= 0 && number <= MOST)
                .orElse(otherwise);
    }
}
