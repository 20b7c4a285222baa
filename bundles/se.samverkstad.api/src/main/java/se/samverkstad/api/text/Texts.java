package se.samverkstad.api.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * The words of one bundle, from {@code OSGI-INF/l10n/bundle_sv.properties} and {@code …_en.properties} (UTF-8). Both hold
 * the same keys, which the test kit checks. Immutable; nothing is cached outside the instance, so a bundle's words go
 * with the bundle.
 */
public final class Texts {
    private final Text swedish;
    private final Text english;

    /** The same with {@link Terms#USUAL}, for a bundle whose texts name no form. */
    public Texts(Class<?> anchor) {
        this(anchor, Terms.USUAL);
    }

    /**
     * Reads the words of the bundle that {@code anchor} belongs to.
     *
     * @param terms what the installation calls things; the service of that name
     * @throws IllegalStateException when a language is missing
     */
    public Texts(Class<?> anchor, Terms terms) {
        swedish = new Text(Locale.forLanguageTag("sv-SE"), read(anchor, "/OSGI-INF/l10n/bundle_sv.properties"), terms);
        english = new Text(Locale.forLanguageTag("en-GB"), read(anchor, "/OSGI-INF/l10n/bundle_en.properties"), terms);
    }

    /** The words in the language of the locale: English for English, Swedish for all others. */
    public Text in(Locale locale) {
        return locale.getLanguage().equals("en") ? english : swedish;
    }

    private static Map<String, String> read(Class<?> anchor, String resource) {
        try (InputStream in = anchor.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing " + resource + " beside " + anchor.getName());
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> words = new LinkedHashMap<>();
            properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
            return Map.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
