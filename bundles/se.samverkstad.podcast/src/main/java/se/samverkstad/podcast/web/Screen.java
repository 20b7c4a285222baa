package se.samverkstad.podcast.web;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Readers;
import se.samverkstad.api.text.Terms;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.text.Texts;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.api.web.Templates;
import se.samverkstad.api.web.View;

/** The words and templates of this bundle, held once for all its pages. */
@Component(service = Screen.class)
public final class Screen {
    private final Texts texts;
    private final Templates templates = new Templates(Screen.class);
    private final Readers readers;

    @Activate
    public Screen(@Reference Readers readers, @Reference Terms terms) {
        this.readers = readers;
        this.texts = new Texts(Screen.class, terms);
    }

    Text text(Request request) {
        return texts.in(request.locale());
    }

    Text text(java.util.Locale locale) {
        return texts.in(locale);
    }

    /** Every template takes the words as {@code t} and its model as {@code m}. */
    View view(Text t, String template, Object model) {
        return templates.view(template, Map.of("t", t, "m", model));
    }

    /** A form: its template also takes as {@code who} those who can read what is typed. */
    View form(Text t, String template, Object model) {
        WhoReads who = new WhoReads(
                readers.of(t.locale(), PodcastPermissions.EDIT),
                readers.of(t.locale(), PodcastPermissions.READ, PodcastPermissions.EDIT));
        return templates.view(template, Map.of("t", t, "m", model, "who", who));
    }

    /** What is answered for an episode, channel or file that is not there, or not for this person. */
    Response missing(Request request, String what) {
        Text t = text(request);
        return Response.notFound(t.of("missing." + what + ".title"), t.of("missing." + what));
    }
}
