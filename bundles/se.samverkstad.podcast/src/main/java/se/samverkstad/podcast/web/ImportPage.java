package se.samverkstad.podcast.web;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;

/** Asks for the feed that a channel is made of. */
@Component(service = Page.class)
@PageRoute(path = "/kanaler/ny", permission = PodcastPermissions.EDIT)
@HelpPage(page = "redaktor")
public final class ImportPage implements Page {
    static final String FILE = "flode";
    static final String OPEN = "oppen";

    private final Screen screen;

    @Activate
    public ImportPage(@Reference Screen screen) {
        this.screen = screen;
    }

    @Override
    public Response answer(Request request) {
        Text t = screen.text(request);
        return Response.page(t.of("import.title"), screen.form(t, "import.jte", form(t, true, Map.of())));
    }

    static ImportForm form(Text t, boolean open, Map<String, String> errors) {
        List<Link> summary = errors.entrySet().stream()
                .map(error -> new Link(error.getValue(), "#" + error.getKey()))
                .toList();
        return new ImportForm(Field.of(t, "import", FILE, "", errors), open, summary);
    }
}
