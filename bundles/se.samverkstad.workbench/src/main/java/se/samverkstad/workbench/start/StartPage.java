package se.samverkstad.workbench.start;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import se.samverkstad.modules.table.PlacedPart;
import se.samverkstad.workbench.account.Organisation;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.shell.WithSnapshot;
import se.samverkstad.workbench.start.layout.Composition;
import se.samverkstad.workbench.start.layout.Layout;
import se.samverkstad.workbench.web.Together;

/** The first page: a greeting, then the parts, those of the workbench among them. */
@Component(service = Page.class)
@HelpPage(page = "anpassa")
@PageRoute(path = "/", permission = Permissions.SIGNED_IN)
@MenuEntry(label = "start.menu", order = 0)
public final class StartPage implements Page {
    /** What a part joins to stand here. */
    public static final String TARGET = "start";

    private final Screens screens;
    private final Supplier<String> organisation;
    private final BiFunction<Principal, Text, Own.View> own;
    private final Function<Principal, Layout> composition;
    private final Together together;
    private final Clock clock;

    @Activate
    public StartPage(
            @Reference Screens screens,
            @Reference Organisation organisation,
            @Reference Own own,
            @Reference Composition composition,
            @Reference Together together) {
        this(screens, organisation::name, own::of, composition::of, together, Clock.systemUTC());
    }

    StartPage(
            Screens screens,
            Supplier<String> organisation,
            BiFunction<Principal, Text, Own.View> own,
            Function<Principal, Layout> composition,
            Together together,
            Clock clock) {
        this.together = together;
        this.composition = composition;
        this.screens = screens;
        this.organisation = organisation;
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
        parameters.put("parts", parts);
        parameters.put("composable", !seen.isEmpty());
        parameters.put("own", own.apply(request.principal(), text));
        return Response.page(text.of("start.menu"), screens.view("start/start.jte", parameters));
    }
}
