package se.samverkstad.operations.page;

import java.io.IOException;
import java.util.Map;
import java.util.OptionalInt;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.operations.log.LogRetention;

/** Sets how many days the log is kept, and deletes what is older at once. */
@Component(service = Page.class)
@PageRoute(path = "/drift/logg/dagar", kind = PageRoute.Kind.ACTION, permission = Screens.PERMISSION)
public final class SaveLogDays implements Page {
    private final Screens screens;
    private final LogScreen log;
    private final LogRetention retention;

    @Activate
    public SaveLogDays(@Reference Screens screens, @Reference LogScreen log, @Reference LogRetention retention) {
        this.screens = screens;
        this.log = log;
        this.retention = retention;
    }

    @Override
    public Response answer(Request request) throws IOException {
        Text text = screens.text(request.locale());
        OptionalInt days = LogRetention.read(request.parameter("dagar").orElse(""));
        if (days.isEmpty()) {
            return Response.invalid(
                    text.of("drift.log"), log.view(request, text, Map.of("dagar", text.of("drift.days-wrong"))));
        }
        retention.save(days.getAsInt(), By.of(request.principal()));
        return Response.redirect("/drift?flik=logg", text.of("drift.days-saved", days.getAsInt()));
    }
}
