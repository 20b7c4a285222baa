package se.samverkstad.operations.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import se.samverkstad.api.health.Health;

/**
 * Makes findings from the sentences in {@code OSGI-INF/l10n/finding_sv.properties} and {@code finding_en.properties}. Needs
 * no framework: the launcher finds too.
 */
public final class Findings {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
    private static final Properties SV = load("sv");
    private static final Properties EN = load("en");

    private Findings() {}

    public static Finding ok(String topic, String key, Object... arguments) {
        return of(topic, Health.Status.OK, key, arguments);
    }

    public static Finding warning(String topic, String key, Object... arguments) {
        return of(topic, Health.Status.WARNING, key, arguments);
    }

    public static Finding critical(String topic, String key, Object... arguments) {
        return of(topic, Health.Status.CRITICAL, key, arguments);
    }

    /** @param arguments put in for {0}, {1}…; a date is written as each language does */
    public static Finding of(String topic, Health.Status status, String key, Object... arguments) {
        return new Finding(topic, status, say(SV, SWEDISH, key, arguments), say(EN, Locale.ENGLISH, key, arguments));
    }

    private static String say(Properties words, Locale locale, String key, Object... arguments) {
        String sentence = Objects.requireNonNull(words.getProperty(key), key);
        for (int i = 0; i < arguments.length; i++) {
            sentence = sentence.replace("{" + i + "}", in(locale, arguments[i]));
        }
        return sentence;
    }

    private static String in(Locale locale, Object argument) {
        return argument instanceof LocalDate date
                ? DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(date)
                : String.valueOf(argument);
    }

    private static Properties load(String language) {
        String name = "/OSGI-INF/l10n/finding_" + language + ".properties";
        try (InputStream in = Objects.requireNonNull(Findings.class.getResourceAsStream(name), name);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
