package se.samverkstad.search.page;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.search.upkeep.Search;

/** Makes the index anew. */
@Component(service = Page.class)
@PageRoute(path = UpkeepPage.PATH, kind = PageRoute.Kind.ACTION, permission = UpkeepPage.PERMISSION)
public final class RebuildAction implements Page {
    private final Search search;
    private final Screens screens;

    @Activate
    public RebuildAction(@Reference Search search, @Reference Screens screens) {
        this.search = search;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        search.rebuild();
        return Response.redirect(UpkeepPage.PATH, screens.text(request.locale()).of("upkeep.begun"));
    }
}
