package se.samverkstad.workbench.notice;

import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.shell.Screens;

/** {@code /aviseringar}: what is new for this person, unread first. */
@Component(service = Page.class)
@PageRoute(path = NoticeList.PATH, permission = Permissions.SIGNED_IN)
@HelpPage(page = "aviseringar")
public final class NoticesPage implements Page {
    private final NoticeList list;
    private final Screens screens;

    @Activate
    public NoticesPage(@Reference NoticeList list, @Reference Screens screens) {
        this.list = list;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        String html = Screens.html(list.view(request, "", Optional.empty()));
        return Response.page(
                text.of("notices.title"), screens.view("notice/notices.jte", Map.of("text", text, "list", html)));
    }
}
