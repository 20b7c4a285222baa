package se.samverkstad.example.board;

import java.time.Clock;
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

/** Puts up a notice. */
@Component(service = Page.class)
@PageRoute(path = "/satt-upp", kind = Kind.ACTION, permission = Permissions.SIGNED_IN)
public final class PutUpAction implements Page {
    private final Notices notices;
    private final Words words;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public PutUpAction(@Reference Notices notices, @Reference Words words) {
        this.notices = notices;
        this.words = words;
    }

    @Override
    public Response answer(Request request) {
        Text t = words.in(request.locale());
        String text = request.parameter("text").orElse("");
        if (text.isEmpty() || text.length() > Notices.LONGEST) {
            String error = t.of(text.isEmpty() ? "text.empty" : "text.long", Notices.LONGEST);
            return Response.invalid(
                    t.of("title"),
                    words.view(t, "board/board.jte", new BoardPage.Model(notices.newest(100), text, error)));
        }
        notices.add(text, request.principal().name(), clock.instant());
        return Response.redirect("/anslagstavla", t.of("text.done"));
    }
}
