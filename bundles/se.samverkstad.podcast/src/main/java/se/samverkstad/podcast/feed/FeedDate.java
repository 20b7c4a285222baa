package se.samverkstad.podcast.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as RFC 2822 writes it.
 *
 * @param instant when it means one moment
 * @param valid whether it is written as the RFC asks; a wrong weekday or a colon in the zone still tells the moment
 */
record FeedDate(Optional<Instant> instant, boolean valid) {
    private static final Pattern FORM =
            Pattern.compile("(?:([A-Za-z]{3}),\\s*)?(\\d{1,2})\\s+([A-Za-z]{3})\\s+(\\d{2}|\\d{4})\\s+"
                    + "(\\d{2}):(\\d{2})(?::(\\d{2}))?\\s+([+-]\\d{2}(:?)\\d{2}|[A-Za-z]{1,3})");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("GMT", 0),
            Map.entry("UT", 0),
            Map.entry("UTC", 0),
            Map.entry("Z", 0),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7));

    static FeedDate parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return new FeedDate(Optional.empty(), false);
        }
        try {
            LocalDateTime time = LocalDateTime.of(
                    year(form.group(4)),
                    MONTHS.indexOf(form.group(3).toLowerCase(Locale.ROOT)) + 1,
                    Integer.parseInt(form.group(2)),
                    Integer.parseInt(form.group(5)),
                    Integer.parseInt(form.group(6)),
                    form.group(7) == null ? 0 : Math.min(59, Integer.parseInt(form.group(7))));
            Optional<ZoneOffset> zone = zone(form.group(8));
            boolean weekday = form.group(1) == null
                    || time.getDayOfWeek()
                            .getDisplayName(TextStyle.SHORT, Locale.US)
                            .equalsIgnoreCase(form.group(1));
            return new FeedDate(zone.map(time::toInstant), weekday && zone.isPresent() && !":".equals(form.group(9)));
        } catch (DateTimeException e) {
            return new FeedDate(Optional.empty(), false);
        }
    }

    /** As a feed of ours writes it. */
    static String format(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : year < 50 ? 2000 + year : 1900 + year;
    }

    private static Optional<ZoneOffset> zone(String zone) {
        if (zone.startsWith("+") || zone.startsWith("-")) {
            return Optional.of(ZoneOffset.of(zone));
        }
        return Optional.ofNullable(ZONES.get(zone.toUpperCase(Locale.ROOT))).map(ZoneOffset::ofHours);
    }
}
