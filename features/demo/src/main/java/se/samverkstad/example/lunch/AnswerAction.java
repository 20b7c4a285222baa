package se.samverkstad.example.lunch;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.PageRoute.Kind;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;

/** Takes an answer. */
@Component(service = Page.class)
@PageRoute(path = "/svara", kind = Kind.ACTION, permission = Permissions.SIGNED_IN)
public final class AnswerAction implements Page {
    private final Answers answers;
    private final Words words;

    @Activate
    public AnswerAction(@Reference Answers answers, @Reference Words words) {
        this.answers = answers;
        this.words = words;
    }

    @Override
    public Response answer(Request request) {
        Text t = words.in(request.locale());
        String choice = request.parameter("tid").orElse("");
        if (!Answers.CHOICES.contains(choice)) {
            return Response.redirect("/lunchenkaten", t.of("choose"));
        }
        answers.set(request.principal().id(), choice);
        return Response.redirect("/lunchenkaten", t.of("thanks"));
    }
}
