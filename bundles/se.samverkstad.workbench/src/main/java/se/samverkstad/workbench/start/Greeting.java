package se.samverkstad.workbench.start;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import se.samverkstad.api.text.Text;

/** "God morgon, Karin": by the time of day in Sweden, with the first name. */
final class Greeting {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final int MORNING = 5;
    private static final int DAY = 10;
    private static final int EVENING = 17;
    private static final int NIGHT = 22;

    private Greeting() {}

    static String of(String name, Clock clock, Text text) {
        return text.of(
                key(LocalTime.now(clock.withZone(ZONE)).getHour()), name.strip().split("\\s+", 2)[0]);
    }

    private static String key(int hour) {
        if (hour >= MORNING && hour < DAY) {
            return "start.morning";
        }
        return hour >= EVENING && hour < NIGHT ? "start.evening" : "start.day";
    }
}
