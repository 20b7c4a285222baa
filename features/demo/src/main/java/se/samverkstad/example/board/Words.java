package se.samverkstad.example.board;

import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.text.Texts;
import se.samverkstad.api.web.Templates;
import se.samverkstad.api.web.View;

/** The words and templates of the module. */
@Component(service = Words.class)
public final class Words {
    private final Texts texts = new Texts(Words.class);
    private final Templates templates = new Templates(Words.class);

    @Activate
    public Words() {
        // Reads its own bundle only.
    }

    public Text in(Locale locale) {
        return texts.in(locale);
    }

    public View view(Text t, String template, Object model) {
        return templates.view(template, Map.of("t", t, "m", model));
    }
}
