package se.samverkstad.api.text;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of one bundle in one language; given to templates. Made by {@link Texts}. */
public final class Text {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final Locale locale;
    private final Map<String, String> words;
    private final Terms terms;

    Text(Locale locale, Map<String, String> words, Terms terms) {
        this.locale = locale;
        this.words = words;
        this.terms = terms;
    }

    /**
     * The sentence for a key, with {@code {0}} … replaced as {@link MessageFormat} does, but for apostrophes: those
     * stand for themselves, with arguments or without. What it names in square brackets is put in as {@link Terms} says.
     *
     * @throws IllegalArgumentException when the bundle has no such key
     */
    public String of(String key, Object... arguments) {
        String pattern = words.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text for key " + key + " in " + locale);
        }
        String filled = terms.fill(pattern, locale);
        return arguments.length == 0 ? filled : new MessageFormat(filled.replace("'", "''"), locale).format(arguments);
    }

    public Locale locale() {
        return locale;
    }

    /** A day as people write it, in Swedish time: 21 nov. 2026. */
    public String day(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(ZONE)
                .format(instant);
    }

    /** A length of time as m:ss or h:mm:ss. */
    public String length(long seconds) {
        long hours = seconds / 3600;
        return hours > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, seconds / 60 % 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    public Set<String> keys() {
        return words.keySet();
    }
}
