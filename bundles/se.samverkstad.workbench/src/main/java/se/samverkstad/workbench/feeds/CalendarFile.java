package se.samverkstad.workbench.feeds;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import se.samverkstad.api.feed.Event;
import se.samverkstad.api.feed.Event.Span;
import se.samverkstad.api.feed.Events;
import se.samverkstad.modules.change.SwedishTime;

/** Events as iCalendar (RFC 5545, with the name and the pace of RFC 7986). Times stand in Swedish time with its rules. */
final class CalendarFile {
    private static final String ZONE = SwedishTime.ZONE.getId();
    private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** The rules since 1996, as every member of the Union has them. */
    private static final String ZONE_RULES = """
            BEGIN:VTIMEZONE
            TZID:Europe/Stockholm
            BEGIN:DAYLIGHT
            DTSTART:19960331T020000
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            TZNAME:CEST
            END:DAYLIGHT
            BEGIN:STANDARD
            DTSTART:19961027T030000
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            TZNAME:CET
            END:STANDARD
            END:VTIMEZONE
            """;

    private final ContentLines lines = new ContentLines();
    private final FeedHead head;

    private CalendarFile(FeedHead head) {
        this.head = head;
    }

    static byte[] of(FeedHead head, Events events) {
        return new CalendarFile(head).write(events).getBytes(StandardCharsets.UTF_8);
    }

    private String write(Events events) {
        lines.add("BEGIN", "VCALENDAR");
        lines.add("VERSION", "2.0");
        lines.add("PRODID", "-//Samverkstad//Samverkstad//SV");
        lines.add("CALSCALE", "GREGORIAN");
        lines.add("METHOD", "PUBLISH");
        lines.text("NAME", head.title());
        lines.text("X-WR-CALNAME", head.title());
        lines.text("DESCRIPTION", head.about());
        lines.text("X-WR-CALDESC", head.about());
        lines.add("X-WR-TIMEZONE", ZONE);
        lines.add("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        lines.add("X-PUBLISHED-TTL", "PT1H");
        ZONE_RULES.lines().forEach(lines::whole);
        events.events().forEach(this::event);
        lines.add("END", "VCALENDAR");
        return lines.toString();
    }

    private void event(Event event) {
        lines.add("BEGIN", "VEVENT");
        lines.text("UID", head.id(event.id()) + "@samverkstad");
        // Without a method that is sent by mail, this is when the event was last revised (RFC 5545, 3.8.7.2).
        lines.add("DTSTAMP", UTC.format(event.changed()));
        lines.add("LAST-MODIFIED", UTC.format(event.changed()));
        lines.add("SEQUENCE", Integer.toString(event.sequence()));
        if (event.when() instanceof Span.Timed timed) {
            moment("DTSTART", timed.from());
            if (timed.until().isAfter(timed.from())) {
                moment("DTEND", timed.until());
            }
            lines.add("TRANSP", "OPAQUE");
        } else if (event.when() instanceof Span.Days days) {
            lines.add("DTSTART;VALUE=DATE", day(days.first()));
            lines.add("DTEND;VALUE=DATE", day(days.last().plusDays(1)));
            lines.add("TRANSP", "TRANSPARENT");
        }
        lines.text("SUMMARY", event.title());
        if (!event.text().isBlank()) {
            lines.text("DESCRIPTION", event.text());
        }
        lines.add("URL;VALUE=URI", head.page(event.path()));
        lines.add("STATUS", event.cancelled() ? "CANCELLED" : "CONFIRMED");
        lines.add("CLASS", "PRIVATE");
        lines.add("END", "VEVENT");
    }

    /** In Swedish time, but for the two days on which the clock is set: programs read the hours around that differently. */
    private void moment(String name, Instant at) {
        ZonedDateTime local = at.atZone(SwedishTime.ZONE);
        ZonedDateTime midnight = local.toLocalDate().atStartOfDay(SwedishTime.ZONE);
        if (midnight.getOffset().equals(midnight.plusDays(1).getOffset())) {
            lines.add(name + ";TZID=" + ZONE, WALL.format(local));
        } else {
            lines.add(name, UTC.format(at));
        }
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }
}
