package se.samverkstad.workbench.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkstad.api.feed.Event;
import se.samverkstad.api.feed.Event.Span;
import se.samverkstad.api.feed.Events;

/** Read back by a library that is not ours. */
final class CalendarFileTest {
    private static final Instant MADE = Instant.parse("2026-11-22T10:00:00Z");
    private static final String ODD = "Rad ett, två; tre\\fyra \"fem\"\nrad två: å ä ö 🎧";

    @Test
    void aCalendarFindsEveryEventAsItWas() {
        ICalendar calendar = read(event("1", timed("2026-12-01T17:00:00Z", "2026-12-01T17:15:00Z"), false));

        assertThat(Biweekly.parse(written(List.of())).first().getEvents()).isEmpty();
        assertThat(calendar.getExperimentalProperty("X-WR-CALNAME").getValue())
                .isEqualTo("Nytt & gott – Älvmarks kommun");
        VEvent event = calendar.getEvents().get(0);
        assertThat(event.getUid().getValue()).isEqualTo("radio/nytt/1@samverkstad");
        assertThat(event.getSummary().getValue()).isEqualTo(ODD);
        assertThat(event.getDescription().getValue()).isEqualTo(ODD.repeat(9));
        assertThat(event.getUrl().getValue()).isEqualTo("https://samverkstad.example/moduler");
        assertThat(event.getSequence().getValue()).isEqualTo(3);
        assertThat(event.getDateTimeStamp().getValue()).isEqualTo(Date.from(MADE));
        assertThat(event.getStatus()).isEqualTo(Status.confirmed());
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-01T17:00:00Z",
                "2026-07-01T06:30:00Z",
                "2026-03-29T00:30:00Z",
                "2026-03-29T01:00:00Z",
                "2026-10-25T00:30:00Z", // the first 02.30
                "2026-10-25T01:30:00Z", // the second 02.30
                "2026-10-25T02:00:00Z"
            })
    void everyMomentIsReadBackAsItself(String moment) {
        Instant from = Instant.parse(moment);
        VEvent event = read(event("1", new Span.Timed(from, from.plusSeconds(900)), false))
                .getEvents()
                .get(0);

        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(from);
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(from.plusSeconds(900));
    }

    @Test
    void timesStandInSwedishTimeWithItsRules() {
        String text = written(List.of(event("1", timed("2026-07-01T06:00:00Z", "2026-07-01T07:00:00Z"), false)));

        assertThat(text)
                .contains(
                        "DTSTART;TZID=Europe/Stockholm:20260701T080000\r\n",
                        "BEGIN:VTIMEZONE\r\nTZID:Europe/Stockholm\r\n");
    }

    @Test
    void noMomentOfTwoYearsIsMistaken() {
        List<Instant> moments = Stream.iterate(Instant.parse("2026-01-01T00:15:00Z"), at -> at.plusSeconds(11 * 3600))
                .limit(1_600)
                .toList();
        List<Event> events = moments.stream()
                .map(at -> new Event(at.toString(), "t", "", "/", new Span.Timed(at, at), MADE, 0, false))
                .toList();

        assertThat(Biweekly.parse(written(events)).first().getEvents())
                .extracting(event -> event.getDateStart().getValue().toInstant())
                .zipSatisfy(moments, (read, at) -> assertThat(read).isEqualTo(at));
    }

    @Test
    void wholeDaysEndTheDayAfterTheLast() {
        Span days = new Span.Days(LocalDate.parse("2026-12-24"), LocalDate.parse("2026-12-26"));

        assertThat(written(List.of(event("1", days, false))))
                .contains("DTSTART;VALUE=DATE:20261224\r\n", "DTEND;VALUE=DATE:20261227\r\n");
    }

    @Test
    void whatIsOffIsShownAsOff() {
        Event off = event("1", timed("2026-12-01T17:00:00Z", "2026-12-01T17:00:00Z"), true);

        assertThat(read(off).getEvents().get(0).getStatus()).isEqualTo(Status.cancelled());
        assertThat(written(List.of(off))).doesNotContain("DTEND");
    }

    @Test
    void noLineIsLongerThanTheStandardAllowsAndNoCharacterIsParted() {
        byte[] bytes = CalendarFile.of(
                Heads.in("sv"),
                new Events(List.of(event("1", timed("2026-12-01T17:00:00Z", "2026-12-01T18:00:00Z"), false))));

        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("\ufffd").endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(Arrays.stream(text.split("\r\n")))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .anyMatch(line -> line.startsWith(" "));
    }

    private static Span timed(String from, String until) {
        return new Span.Timed(Instant.parse(from), Instant.parse(until));
    }

    private static Event event(String id, Span when, boolean cancelled) {
        return new Event(id, ODD, ODD.repeat(9), "/moduler", when, MADE, 3, cancelled);
    }

    private static ICalendar read(Event event) {
        return Biweekly.parse(written(List.of(event))).first();
    }

    private static String written(List<Event> events) {
        return new String(CalendarFile.of(Heads.in("sv"), new Events(events)), StandardCharsets.UTF_8);
    }
}
