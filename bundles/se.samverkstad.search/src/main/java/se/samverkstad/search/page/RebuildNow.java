package se.samverkstad.search.page;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.command.Command;
import se.samverkstad.api.command.CommandPlacement;
import se.samverkstad.api.command.Done;
import se.samverkstad.api.command.Readiness;
import se.samverkstad.api.job.Jobs;
import se.samverkstad.api.web.Request;
import se.samverkstad.search.upkeep.RebuildJob;
import se.samverkstad.search.upkeep.Search;

/** Makes the index anew from wherever one is; not while it is being made. */
@Component(service = Command.class)
@CommandPlacement(
        id = "rebuild-search",
        title = "command.rebuild",
        description = "command.rebuild-description",
        permission = UpkeepPage.PERMISSION,
        places = "/drift",
        order = 930)
public final class RebuildNow implements Command {
    private final Search search;
    private final Jobs jobs;
    private final Screens screens;

    @Activate
    public RebuildNow(@Reference Search search, @Reference Jobs jobs, @Reference Screens screens) {
        this.search = search;
        this.jobs = jobs;
        this.screens = screens;
    }

    @Override
    public Readiness readiness(Request request) {
        return search.whole()
                ? Readiness.ready()
                : Readiness.not(screens.text(request.locale()).of("upkeep.building"));
    }

    @Override
    public Done run(Request request) {
        return Done.at(jobs.start(RebuildJob.ID, "", request.principal()));
    }
}
