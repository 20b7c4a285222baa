package se.samverkstad.demo;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.people.Permissions;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.HelpPage;
import se.samverkstad.api.web.Part;
import se.samverkstad.api.web.PartPlacement;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.View;

/** The guide on Start. */
@Component(service = Part.class)
@HelpPage(page = "demo")
@PartPlacement(id = "guide", target = "start", title = "guide.title", order = 50, permission = Permissions.SIGNED_IN)
public final class GuidePart implements Part {
    private final Screen screen;
    private final Guide guide;

    @Activate
    public GuidePart(@Reference Screen screen, @Reference Guide guide) {
        this.screen = screen;
        this.guide = guide;
    }

    @Override
    public Optional<View> render(Request request) {
        Text t = screen.text(request.locale());
        return Optional.of(screen.view(t, "guide_part.jte", guide.of(request.principal(), t)));
    }
}
