package se.samverkstad.workbench.perspective;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkstad.api.store.StoreException;
import se.samverkstad.api.web.PartPlacement.Region;
import se.samverkstad.api.web.Request;
import se.samverkstad.modules.table.PlacedPart;
import se.samverkstad.modules.table.Route;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.shell.WithSnapshot;
import se.samverkstad.workbench.start.PartCard;
import se.samverkstad.workbench.start.Parts;
import se.samverkstad.workbench.start.layout.Layout;
import se.samverkstad.workbench.start.layout.Layouts;
import se.samverkstad.workbench.web.Together;

/**
 * Puts the parts of a perspective around what its page answers, as the person has arranged them. A page that no part joins
 * asks nobody and looks as it would without; only the empty place stands, so that a part may come while it is open.
 */
@Component(service = Perspectives.class)
public final class Perspectives {
    private static final Logger LOG = LoggerFactory.getLogger(Perspectives.class);

    private final Layouts layouts;
    private final Screens screens;
    private final Together together;

    @Activate
    public Perspectives(@Reference Layouts layouts, @Reference Screens screens, @Reference Together together) {
        this.layouts = layouts;
        this.screens = screens;
        this.together = together;
    }

    /** Parts of one region, in order. */
    public record Side(Region region, List<PartCard> parts) {
        public Side {
            parts = List.copyOf(parts);
        }
    }

    /** HTML; the same for a page that is no perspective. @param request whose snapshot is open */
    public <R extends Request & WithSnapshot> String around(String html, Route route, R request) {
        return Perspective.at(route.pattern(), request.snapshot().table(), request.principal(), request.locale())
                .map(perspective -> around(html, perspective, request))
                .orElse(html);
    }

    private <R extends Request & WithSnapshot> String around(String html, Perspective perspective, R request) {
        Parts parts = new Parts(request.snapshot(), together);
        List<PlacedPart> seen = parts.seen(perspective.path(), request);
        List<PartCard> cards = seen.isEmpty() ? List.of() : parts.cards(seen, layout(perspective, request), request);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", screens.text(request.locale()));
        parameters.put("main", html);
        parameters.put("sides", sides(cards));
        parameters.put("name", perspective.name());
        parameters.put("arranging", seen.isEmpty() ? Optional.empty() : Optional.of(perspective.arranging()));
        return Screens.html(screens.view("perspective/perspective.jte", parameters));
    }

    /** A page stands without what was chosen for it. */
    private Layout layout(Perspective perspective, Request request) {
        try {
            return layouts.own(request.principal().id(), perspective.path()).orElse(Layout.NONE);
        } catch (StoreException e) {
            LOG.warn("how {} is arranged could not be read: {}", perspective.path(), e.getMessage());
            return Layout.NONE;
        }
    }

    private static List<Side> sides(List<PartCard> cards) {
        return Arrays.stream(Region.values())
                .map(region -> new Side(
                        region,
                        cards.stream().filter(card -> card.region() == region).toList()))
                .filter(side -> !side.parts().isEmpty())
                .toList();
    }
}
