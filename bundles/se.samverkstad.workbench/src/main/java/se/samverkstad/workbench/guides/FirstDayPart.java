package se.samverkstad.workbench.guides;

import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Part;
import se.samverkstad.api.web.PartPlacement;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.View;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.shell.WithSnapshot;

/** The next step of one's first day, on Start until all is done or put aside. */
@Component(service = Part.class)
@HelpPage(page = "guider")
@PartPlacement(
        id = FirstDayPart.ID,
        target = "start",
        title = "guides.first-day",
        order = 20,
        permission = Permissions.SIGNED_IN)
public final class FirstDayPart implements Part {
    /** As arrangements of Start know it. */
    public static final String ID = "first-day";

    private final Shelf shelf;
    private final Screens screens;

    @Activate
    public FirstDayPart(@Reference Shelf shelf, @Reference Screens screens) {
        this.shelf = shelf;
        this.screens = screens;
    }

    @Override
    public Optional<View> render(Request request) {
        return shelf.firstDay(WithSnapshot.of(request), request)
                .map(guide -> screens.view(
                        "guides/first_day.jte", Map.of("text", screens.text(request.locale()), "guide", guide)));
    }
}
