package se.samverkstad.workbench.guides;

import java.util.List;
import java.util.Map;
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
import se.samverkstad.workbench.shell.WithSnapshot;

/** {@code /guider}: one's own first day, then all others. */
@Component(service = Page.class)
@PageRoute(path = Shelf.PATH, permission = Permissions.SIGNED_IN)
@HelpPage(page = "guider")
public final class GuidesPage implements Page {
    private final Shelf shelf;
    private final Screens screens;

    @Activate
    public GuidesPage(@Reference Shelf shelf, @Reference Screens screens) {
        this.shelf = shelf;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        List<GuideView> guides = shelf.all(WithSnapshot.of(request), request);
        return Response.page(
                text.of("guides.title"),
                screens.view(
                        "guides/guides.jte",
                        Map.of(
                                "text",
                                text,
                                "mine",
                                guides.stream().filter(GuideView::mine).toList(),
                                "others",
                                guides.stream().filter(each -> !each.mine()).toList())));
    }
}
