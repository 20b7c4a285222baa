package se.samverkstad.operations.page;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.job.Jobs;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.operations.backup.BackupJob;

/** Begins a backup and leads to where it is followed. */
@Component(service = Page.class)
@PageRoute(path = "/drift/sakerhetskopia", kind = PageRoute.Kind.ACTION, permission = Screens.PERMISSION)
public final class BackUpNow implements Page {
    private final Jobs jobs;

    @Activate
    public BackUpNow(@Reference Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public Response answer(Request request) {
        return Response.redirect(jobs.start(BackupJob.ID, "", request.principal()));
    }
}
