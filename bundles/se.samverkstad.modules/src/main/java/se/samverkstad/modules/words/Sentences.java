package se.samverkstad.modules.words;

import java.util.Locale;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.text.Texts;
import se.samverkstad.modules.change.ModuleRefusal;
import se.samverkstad.modules.change.ModuleRefusal.Code;
import se.samverkstad.modules.table.Label;

/** The kernel's own sentences, in both languages at once. */
public final class Sentences {
    private static final Texts TEXTS = new Texts(Sentences.class);
    private static final Text SWEDISH = TEXTS.in(Locale.forLanguageTag("sv-SE"));
    private static final Text ENGLISH = TEXTS.in(Locale.ENGLISH);

    private Sentences() {}

    /** The sentence for a key; a {@link Label} among the arguments is put in the language of each. */
    public static Label say(String key, Object... arguments) {
        return new Label(
                SWEDISH.of(key, in(SWEDISH.locale(), arguments)), ENGLISH.of(key, in(ENGLISH.locale(), arguments)));
    }

    public static ModuleRefusal refuse(Code code, String key, Object... arguments) {
        return new ModuleRefusal(code, say(key, arguments));
    }

    private static Object[] in(Locale locale, Object[] arguments) {
        Object[] result = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            result[i] = arguments[i] instanceof Label label ? label.in(locale) : String.valueOf(arguments[i]);
        }
        return result;
    }
}
