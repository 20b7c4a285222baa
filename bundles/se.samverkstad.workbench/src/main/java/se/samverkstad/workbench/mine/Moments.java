package se.samverkstad.workbench.mine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import se.samverkstad.api.text.Text;

/** Points of time as people say them, in Swedish time. */
public final class Moments {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private Moments() {}

    /** "i dag kl. 09.12", or the day with the time. */
    public static String of(Instant at, Instant now, Text text) {
        boolean swedish = !text.locale().getLanguage().equals("en");
        String time = DateTimeFormatter.ofPattern(swedish ? "HH.mm" : "HH:mm", Locale.ROOT)
                .withZone(ZONE)
                .format(at);
        LocalDate day = at.atZone(ZONE).toLocalDate();
        return day.equals(now.atZone(ZONE).toLocalDate())
                ? text.of("moment.today", time)
                : text.of("moment.day", text.day(at), time);
    }
}
