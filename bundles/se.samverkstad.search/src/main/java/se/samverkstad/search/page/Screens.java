package se.samverkstad.search.page;

import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.text.Texts;
import se.samverkstad.api.web.Templates;
import se.samverkstad.api.web.View;

/** The templates and the words of the search. Safe on any thread. */
@Component(service = Screens.class)
public final class Screens {
    private final Templates templates = new Templates(Screens.class);
    private final Texts texts = new Texts(Screens.class);

    @Activate
    public Screens() {
        // Reads its own bundle only.
    }

    View view(String template, Map<String, Object> parameters) {
        return templates.view(template, parameters);
    }

    Text text(Locale locale) {
        return texts.in(locale);
    }
}
