package se.samverkstad.launcher;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The sentences of the launcher, in the language of the terminal: Swedish when it asks for it, else English. */
public final class Messages {
    public static final String BUNDLE = "se.samverkstad.launcher.messages";

    private final ResourceBundle texts;

    private Messages(Locale locale) {
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        this.texts = ResourceBundle.getBundle(BUNDLE, locale, noFallback);
    }

    /** @param wanted the value of LC_ALL, LC_MESSAGES or LANG, such as {@code sv_SE.UTF-8}; absent or empty is English */
    public static Messages forEnvironment(@Nullable String wanted) {
        boolean swedish = wanted != null && wanted.toLowerCase(Locale.ROOT).startsWith("sv");
        return new Messages(swedish ? Locale.forLanguageTag("sv") : Locale.ENGLISH);
    }

    /** Numbers are written without grouping, so that a port reads 8080. */
    public String text(String key, Object... values) {
        Object[] plain = Arrays.stream(values).map(String::valueOf).toArray();
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(plain);
    }

    /** {@code sv} or {@code en}. */
    public String language() {
        return texts.getLocale().getLanguage();
    }

    public ResourceBundle bundle() {
        return texts;
    }
}
