package se.samverkstad.workbench.notice.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class WishTest {
    private static final Wish MONDAY = new Wish(true, DayOfWeek.MONDAY, 7);
    private static final Instant LONG_AGO = Instant.parse("2026-11-01T06:00:00Z");

    @Test
    void itGoesAtItsHourInSwedenAndUpToTwoDaysLater() {
        assertThat(MONDAY.now(Instant.parse("2026-11-23T05:59:00Z"), LONG_AGO)).isFalse();
        assertThat(MONDAY.now(Instant.parse("2026-11-23T06:00:00Z"), LONG_AGO)).isTrue();
        assertThat(MONDAY.now(Instant.parse("2026-11-25T05:59:00Z"), LONG_AGO))
                .as("the server was off")
                .isTrue();
        assertThat(MONDAY.now(Instant.parse("2026-11-25T06:01:00Z"), LONG_AGO))
                .as("old news wait")
                .isFalse();
        assertThat(new Wish(false, DayOfWeek.MONDAY, 7).now(Instant.parse("2026-11-23T06:00:00Z"), LONG_AGO))
                .isFalse();
    }

    @Test
    void aWeekIsAWeekAlsoWhenTheDayIsChangedOrTheClockIsSet() {
        Instant monday = Instant.parse("2026-11-23T06:00:10Z");
        assertThat(MONDAY.now(monday.plusSeconds(60), monday)).as("once").isFalse();
        assertThat(new Wish(true, DayOfWeek.WEDNESDAY, 7).now(Instant.parse("2026-11-25T06:00:00Z"), monday))
                .as("another day in the same week")
                .isFalse();
        assertThat(new Wish(true, DayOfWeek.WEDNESDAY, 7).now(Instant.parse("2026-12-02T06:00:00Z"), monday))
                .isTrue();
        Instant beforeSummer = Instant.parse("2027-03-22T06:00:10Z");
        assertThat(MONDAY.now(Instant.parse("2027-03-29T05:01:00Z"), beforeSummer))
                .as("the night is one hour shorter")
                .isTrue();
    }
}
