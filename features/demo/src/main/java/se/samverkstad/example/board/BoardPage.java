package se.samverkstad.example.board;

import java.util.List;
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
import se.samverkstad.example.board.Notices.Notice;

/** What hangs on the board, and a field to put something up. */
@Component(service = Page.class)
@PageRoute(path = "/", permission = Permissions.SIGNED_IN)
@MenuEntry(label = "title", order = 700)
public final class BoardPage implements Page {
    private final Notices notices;
    private final Words words;

    @Activate
    public BoardPage(@Reference Notices notices, @Reference Words words) {
        this.notices = notices;
        this.words = words;
    }

    /** What the page shows; {@code error} is empty when nothing is wrong. */
    public record Model(List<Notice> notices, String text, String error) {}

    @Override
    public Response answer(Request request) {
        Text t = words.in(request.locale());
        return Response.page(t.of("title"), words.view(t, "board/board.jte", new Model(notices.newest(100), "", "")));
    }
}
