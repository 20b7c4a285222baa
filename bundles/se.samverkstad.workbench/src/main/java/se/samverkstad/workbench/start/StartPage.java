package se.samverkstad.workbench.start;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.MenuEntry;
import se.samverkstad.api.web.Page;
import se.samverkstad.api.web.PageRoute;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.modules.change.Modules;
import se.samverkstad.workbench.account.Organisation;
import se.samverkstad.workbench.modules.Manage;
import se.samverkstad.workbench.modules.Standing;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.shell.WithSnapshot;

/** The first page: a greeting, how things stand for those who administer, then the parts of the modules. */
@Component(service = Page.class)
@PageRoute(path = "/", permission = Permissions.SIGNED_IN)
@MenuEntry(label = "start.menu", order = 0)
public final class StartPage implements Page {
    static final String TARGET = "start";

    private final Screens screens;
    private final Modules modules;
    private final Supplier<String> organisation;
    private final Clock clock;

    @Activate
    public StartPage(@Reference Screens screens, @Reference Modules modules, @Reference Organisation organisation) {
        this(screens, modules, organisation::name, Clock.systemUTC());
    }

    StartPage(Screens screens, Modules modules, Supplier<String> organisation, Clock clock) {
        this.screens = screens;
        this.modules = modules;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public Response answer(Request request) {
        Text text = screens.text(request.locale());
        List<PartCard> parts = request instanceof WithSnapshot leased
                ? new Parts(leased.snapshot()).cards(TARGET, request)
                : List.of();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("greeting", Greeting.of(request.principal().name(), clock, text));
        parameters.put("organisation", organisation.get());
        parameters.put("standing", standing(request));
        parameters.put("parts", parts);
        return Response.page(text.of("start.menu"), screens.view("start/start.jte", parameters));
    }

    private Optional<Standing> standing(Request request) {
        return request.principal().may(Manage.PERMISSION)
                ? Optional.of(Standing.of(modules.installed()))
                : Optional.empty();
    }
}
