package se.samverkstad.workbench.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Terms;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.text.Texts;
import se.samverkstad.api.web.Templates;
import se.samverkstad.api.web.View;

/** The templates and the words of the workbench itself. Safe on any thread. */
@Component(service = Screens.class)
public final class Screens {
    private final Templates templates = new Templates(Screens.class);
    private final Texts texts;

    /** With the usual words, where no installation is known. */
    public Screens() {
        this(Terms.USUAL);
    }

    @Activate
    public Screens(@Reference Terms terms) {
        texts = new Texts(Screens.class, terms);
    }

    public View view(String template, Map<String, Object> parameters) {
        return templates.view(template, parameters);
    }

    /** The words in the language of the locale. */
    public Text text(Locale locale) {
        return texts.in(locale);
    }

    /** What a view writes. */
    public static String html(View view) {
        StringBuilder out = new StringBuilder(8192);
        try {
            view.render(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
