package se.samverkstad.workbench.people;

import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.shell.Screens;

/** {@code /enheter/exempel.csv}: a file to begin from; with a mark, so that Excel reads å, ä and ö. */
@Component(service = Page.class)
@PageRoute(path = "/enheter/exempel.csv", permission = Manage.PERMISSION)
public final class SampleFile implements Page {
    private final Screens screens;

    @Activate
    public SampleFile(@Reference Screens screens) {
        this.screens = screens;
    }

    @Override
    public Response answer(Request request) {
        String lines = screens.text(request.locale()).of("file.sample").replace("|", "\r\n");
        return new Response.Data(
                "text/csv; charset=utf-8", ("\uFEFF" + lines + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
