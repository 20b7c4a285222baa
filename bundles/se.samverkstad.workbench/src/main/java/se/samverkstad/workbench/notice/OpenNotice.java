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
import se.samverkstad.workbench.web.LocalPath;

/** Whoever follows a notice has read it, and comes to what it tells of. */
@Component(service = Page.class)
@PageRoute(path = NoticeList.PATH + "/{avisering}", permission = Permissions.SIGNED_IN)
public final class OpenNotice implements Page {
    private final NoticeList list;
    private final NoticeRows rows;
    private final Broadcast broadcast;
    private final Screens screens;

    @Activate
    public OpenNotice(
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
        Optional<Kept> found = id(request.pathValue("avisering")).flatMap(id -> list.one(request, id));
        Optional<String> address = found.flatMap(each -> LocalPath.safe(each.address()));
        if (found.isEmpty() || address.isEmpty()) {
            Text text = screens.text(request.locale());
            return Response.notFound(text.of("notices.gone"), text.of("notices.gone-detail"));
        }
        // A browser that only looks ahead has not read anything.
        if (!found.get().seen() && request.header("Sec-Purpose").isEmpty()) {
            UUID person = UUID.fromString(request.principal().id());
            rows.read(person, List.of(found.get().id()));
            broadcast.counted(Set.of(person));
        }
        return Response.redirect(address.get());
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
