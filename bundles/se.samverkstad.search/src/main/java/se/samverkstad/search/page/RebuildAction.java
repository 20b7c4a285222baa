package se.samverkstad.search.page;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.job.Jobs;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.search.upkeep.RebuildJob;

/** Makes the index anew, and leads to where that is followed. */
@Component(service = Page.class)
@PageRoute(path = UpkeepPage.PATH, kind = PageRoute.Kind.ACTION, permission = UpkeepPage.PERMISSION)
public final class RebuildAction implements Page {
    private final Jobs jobs;

    @Activate
    public RebuildAction(@Reference Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public Response answer(Request request) {
        return Response.redirect(jobs.start(RebuildJob.ID, "", request.principal()));
    }
}
