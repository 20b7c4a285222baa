package se.samverkstad.podcast.feed;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code itunes:duration}: seconds, m:ss or h:mm:ss. */
final class FeedDuration {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,7}");
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,3}):(\\d{2})");

    private static final Pattern FRACTION = Pattern.compile("\\.\\d+$");

    private FeedDuration() {}

    /** What is meant, also when it is written with a fraction of a second. */
    static OptionalLong meant(String text) {
        return parse(FRACTION.matcher(text).replaceFirst(""));
    }

    /** Empty when it is written in another way or has more than 59 seconds in a minute. */
    static OptionalLong parse(String text) {
        if (SECONDS.matcher(text).matches()) {
            return OptionalLong.of(Long.parseLong(text));
        }
        Matcher clock = CLOCK.matcher(text);
        if (!clock.matches()) {
            return OptionalLong.empty();
        }
        long hours = clock.group(1) == null ? 0 : Long.parseLong(clock.group(1));
        long minutes = Long.parseLong(clock.group(2));
        long seconds = Long.parseLong(clock.group(3));
        boolean overflows = seconds > 59 || (clock.group(1) != null && minutes > 59);
        return overflows ? OptionalLong.empty() : OptionalLong.of(hours * 3600 + minutes * 60 + seconds);
    }
}
