package se.samverkstad.workbench.notice.mail;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * When a person wants the weekly mail.
 *
 * @param hour of the day in Sweden, 0–23
 */
public record Wish(boolean wanted, DayOfWeek day, int hour) {
    /** For those who have not chosen. */
    public static final Wish USUAL = new Wish(true, DayOfWeek.MONDAY, 7);

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    /** One hour less than a week, for the clock is set twice a year. */
    private static final Duration WEEK = Duration.ofDays(7).minusHours(1);

    /** Later than that it waits for the next week: news of Monday are none on Friday. */
    private static final Duration LATEST = Duration.ofDays(2);

    public Wish {
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("no hour of a day: " + hour);
        }
    }

    /** The last moment at which it was to go. */
    Instant due(Instant now) {
        ZonedDateTime here = now.atZone(SWEDEN);
        ZonedDateTime due = here.with(TemporalAdjusters.previousOrSame(day))
                .truncatedTo(ChronoUnit.DAYS)
                .withHour(hour);
        return (due.isAfter(here) ? due.minusWeeks(1) : due).toInstant();
    }

    /** Whether it goes now. @param sent when the last one went */
    boolean now(Instant now, Instant sent) {
        Instant due = due(now);
        return wanted
                && sent.isBefore(due)
                && !sent.plus(WEEK).isAfter(now)
                && !due.plus(LATEST).isBefore(now);
    }
}
