package se.samverkstad.workbench.start;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.people.Principal;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.MenuEntry;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.modules.table.PlacedPart;
import se.samverkstad.operations.backup.BackupStatus;
import se.samverkstad.workbench.account.Organisation;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.modules.Standing;
import se.samverkstad.workbench.setup.SetUpProgress;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.shell.WithSnapshot;
import se.samverkstad.workbench.start.layout.Composition;
import se.samverkstad.workbench.start.layout.Layout;
import se.samverkstad.workbench.web.Together;

/** The first page: a greeting, how things stand for those who administer, then the parts of the modules. */
@Component(service = Page.class)
@HelpPage(page = "anpassa")
@PageRoute(path = "/", permission = Permissions.SIGNED_IN)
@MenuEntry(label = "start.menu", order = 0)
public final class StartPage implements Page {
    /** What a part joins to stand here. */
    public static final String TARGET = "start";

    private final Screens screens;
    private final Modules modules;
    private final Supplier<String> organisation;
    private final Supplier<Optional<Integer>> setUp;
    private final BackupStatus backups;
    private final BiFunction<Principal, Text, Own.View> own;
    private final Function<Principal, Layout> composition;
    private final Together together;
    private final Clock clock;

    @Activate
    public StartPage(
            @Reference Screens screens,
            @Reference Modules modules,
            @Reference Organisation organisation,
            @Reference SetUpProgress setUp,
            @Reference BackupStatus backups,
            @Reference Own own,
            @Reference Composition composition,
            @Reference Together together) {
        this(
                screens,
                modules,
                organisation::name,
                setUp::next,
                backups,
                own::of,
                composition::of,
                together,
                Clock.systemUTC());
    }

    StartPage(
            Screens screens,
            Modules modules,
            Supplier<String> organisation,
            Supplier<Optional<Integer>> setUp,
            BackupStatus backups,
            BiFunction<Principal, Text, Own.View> own,
            Function<Principal, Layout> composition,
            Together together,
            Clock clock) {
        this.together = together;
        this.composition = composition;
        this.screens = screens;
        this.modules = modules;
        this.organisation = organisation;
        this.setUp = setUp;
        this.backups = backups;
        this.own = own;
        this.clock = clock;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        List<PlacedPart> seen = List.of();
        List<PartCard> parts = List.of();
        if (request instanceof WithSnapshot leased) {
            Parts asked = new Parts(leased.snapshot(), together);
            seen = asked.seen(TARGET, request);
            parts = asked.cards(seen, composition.apply(request.principal()), request);
        }
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("greeting", Greeting.of(request.principal().name(), clock, text));
        parameters.put("organisation", organisation.get());
        Optional<Standing> standing = standing(request);
        parameters.put("standing", standing);
        parameters.put("setUp", standing.isPresent() ? setUp.get() : Optional.empty());
        parameters.put("lines", standing.map(each -> lines(each, text)).orElse(List.of()));
        parameters.put("parts", parts);
        parameters.put("composable", !seen.isEmpty());
        parameters.put("own", own.apply(request.principal(), text));
        return Response.page(text.of("start.menu"), screens.view("start/start.jte", parameters));
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

    private Optional<Standing> standing(Request request) {
        return request.principal().may(Manage.PERMISSION)
                ? Optional.of(Standing.of(modules.installed()))
                : Optional.empty();
    }
}
