package se.samverkstad.demo;

import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.text.Texts;
import se.samverkstad.api.web.Templates;
import se.samverkstad.api.web.View;
import se.samverkstad.modules.table.Label;

/** The words and templates of the demo. */
@Component(service = Screen.class)
public final class Screen {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final Texts texts = new Texts(Screen.class);
    private final Templates templates = new Templates(Screen.class);

    @Activate
    public Screen() {
        // Reads its own bundle only.
    }

    Text text(Locale locale) {
        return texts.in(locale);
    }

    Label label(String key) {
        return new Label(text(SWEDISH).of(key), text(Locale.ENGLISH).of(key));
    }

    /** Every template takes the words as {@code t} and its model as {@code m}. */
    View view(Text t, String template, Object model) {
        return templates.view(template, Map.of("t", t, "m", model));
    }
}
