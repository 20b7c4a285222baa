package se.samverkstad.workbench.notice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.live.Broadcast;
import se.samverkstad.workbench.shell.Screens;

/** Takes the buttons of {@link NoticesPage}: one is read, or all. */
@Component(service = Page.class)
@PageRoute(path = NoticeList.PATH, kind = PageRoute.Kind.ACTION, permission = Permissions.SIGNED_IN)
public final class ReadNotices implements Page {
    private static final String ALL = "alla";

    private final NoticeList list;
    private final NoticeRows rows;
    private final Broadcast broadcast;
    private final Screens screens;

    @Activate
    public ReadNotices(
            @Reference NoticeList list,
            @Reference NoticeRows rows,
            @Reference Broadcast broadcast,
            @Reference Screens screens) {
        this.list = list;
        this.rows = rows;
        this.broadcast = broadcast;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        UUID person = UUID.fromString(request.principal().id());
        List<UUID> unread = list.shown(request).stream()
                .filter(each -> !each.seen())
                .map(Kept::id)
                .toList();
        boolean all = request.parameter("gor").filter(ALL::equals).isPresent();
        String asked = request.parameter("avisering").orElse("");
        List<UUID> chosen = unread.stream()
                .filter(each -> all || each.toString().equals(asked))
                .toList();
        rows.read(person, chosen);
        broadcast.counted(Set.of(person));
        String said = said(chosen.size(), all, text);
        boolean part = request.header("HX-Request").isPresent()
                && request.header("HX-Boosted").isEmpty();
        return part
                ? new Response.Fragment(
                        list.view(request, said, Optional.of(chosen.isEmpty() ? 0 : unread.indexOf(chosen.get(0)))))
                : Response.redirect(NoticeList.PATH, said);
    }

    private static String said(int read, boolean all, Text text) {
        if (read == 0) {
            return text.of("notices.said-none");
        }
        return all ? text.of("notices.said-all") : text.of("notices.said-one");
    }
}
