package se.samverkstad.operations.page;

import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.operations.log.LogFolder;

/** The latest of the log as a file. */
@Component(service = Page.class)
@PageRoute(path = "/drift/logg/samverkstad.log", permission = Screens.LOG)
public final class DownloadLog implements Page {
    private static final int MOST = 10 << 20;

    private final LogFolder folder;

    @Activate
    public DownloadLog(@Reference Facts facts) {
        this.folder = new LogFolder(facts.home());
    }

    @Override
    public Response answer(Request request) throws IOException {
        return new Response.Data("text/plain; charset=utf-8", folder.latest(MOST));
    }
}
