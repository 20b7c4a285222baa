package se.samverkstad.example.links;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.MenuEntry;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;

/** The list. */
@Component(service = Page.class)
@PageRoute(path = "/", permission = Permissions.SIGNED_IN)
@MenuEntry(label = "title", order = 740)
public final class LinksPage implements Page {
    private final Links links;
    private final Words words;

    @Activate
    public LinksPage(@Reference Links links, @Reference Words words) {
        this.links = links;
        this.words = words;
    }

    @Override
    public Response answer(Request request) {
        Text t = words.in(request.locale());
        return Response.page(t.of("title"), words.view(t, "links/links.jte", links.all()));
    }
}
