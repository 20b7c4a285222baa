package se.samverkstad.search.page;

import java.util.HashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.search.upkeep.Search;

/** {@code /drift/sokning}: how the index is, and the button that makes it anew. */
@Component(service = Page.class)
@PageRoute(path = UpkeepPage.PATH, permission = UpkeepPage.PERMISSION)
@HelpPage(page = "sok")
public final class UpkeepPage implements Page {
    static final String PATH = "/drift/sokning";
    static final String PERMISSION = "modules.manage";

    private final Search search;
    private final Screens screens;

    @Activate
    public UpkeepPage(@Reference Search search, @Reference Screens screens) {
        this.search = search;
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("size", search.size());
        parameters.put("whole", search.whole());
        return Response.page(text.of("upkeep.title"), screens.view("search/upkeep.jte", parameters));
    }
}
