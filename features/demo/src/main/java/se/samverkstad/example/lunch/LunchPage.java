package se.samverkstad.example.lunch;

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

/** The question, and how the answers fall. */
@Component(service = Page.class)
@PageRoute(path = "/", permission = Permissions.SIGNED_IN)
@MenuEntry(label = "title", order = 720)
public final class LunchPage implements Page {
    private final Answers answers;
    private final Words words;

    @Activate
    public LunchPage(@Reference Answers answers, @Reference Words words) {
        this.answers = answers;
        this.words = words;
    }

    @Override
    public Response answer(Request request) {
        Text t = words.in(request.locale());
        return Response.page(t.of("title"), words.view(t, "lunch/lunch.jte", answers.counts()));
    }
}
