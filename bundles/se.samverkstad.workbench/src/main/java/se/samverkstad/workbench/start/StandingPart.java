package se.samverkstad.workbench.start;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Part;
import se.samverkstad.api.web.PartPlacement;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.View;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.operations.backup.BackupStatus;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.modules.Standing;
import se.samverkstad.workbench.setup.SetUpProgress;
import se.samverkstad.workbench.shell.Screens;

/** How things stand, on Start for those who administer: the modules, the backups, a set-up that is not finished. */
@Component(service = Part.class)
@HelpPage(page = "laget")
@PartPlacement(
        id = StandingPart.ID,
        target = StartPage.TARGET,
        title = "start.standing",
        order = 0,
        permission = Manage.PERMISSION)
public final class StandingPart implements Part {
    /** As arrangements of Start know it. */
    static final String ID = "standing";

    private final Screens screens;
    private final Modules modules;
    private final Supplier<Optional<Integer>> setUp;
    private final BackupStatus backups;
    private final Clock clock;

    @Activate
    public StandingPart(
            @Reference Screens screens,
            @Reference Modules modules,
            @Reference SetUpProgress setUp,
            @Reference BackupStatus backups) {
        this(screens, modules, setUp::next, backups, Clock.systemUTC());
    }

    StandingPart(
            Screens screens, Modules modules, Supplier<Optional<Integer>> setUp, BackupStatus backups, Clock clock) {
        this.screens = screens;
        this.modules = modules;
        this.setUp = setUp;
        this.backups = backups;
        this.clock = clock;
    }

    @Override
    public Optional<View> render(Request request) {
        Text text = screens.text(request.locale());
        Standing standing = Standing.of(modules.installed());
        return Optional.of(screens.view(
                "start/standing.jte",
                Map.of(
                        "text",
                        text,
                        "installed",
                        standing.installed(),
                        "setUp",
                        setUp.get(),
                        "lines",
                        lines(standing, text))));
    }

    private List<StandingLine> lines(Standing standing, Text text) {
        List<StandingLine> lines = new ArrayList<>();
        if (modules.safeMode().isPresent()) {
            lines.add(new StandingLine("stop", "danger", text.of("safe-mode.line")));
        }
        lines.addAll(StandingLine.of(standing, text));
        lines.add(BackupLine.of(backups, clock, text));
        return lines;
    }
}
