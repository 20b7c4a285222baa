package se.samverkstad.operations.page;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.audit.By;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.operations.backup.BackupRuns;

/** Begins a backup and shows how it goes. */
@Component(service = Page.class)
@PageRoute(path = "/drift/sakerhetskopia", kind = PageRoute.Kind.ACTION, permission = Screens.PERMISSION)
public final class BackUpNow implements Page {
    private final BackupRuns runs;

    @Activate
    public BackUpNow(@Reference BackupRuns runs) {
        this.runs = runs;
    }

    @Override
    public Response answer(Request request) {
        runs.begin(By.of(request.principal()));
        return Response.redirect("/drift?flik=sakerhetskopia");
    }
}
