package se.samverkstad.workbench.guides;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samverkstad.api.text.Text;
import se.samverkstad.api.web.Request;
import se.samverkstad.api.web.Response;
import se.samverkstad.api.web.View;
import se.samverkstad.modules.table.Absent;
import se.samverkstad.modules.table.ContributionTable;
import se.samverkstad.modules.table.Snapshot;
import se.samverkstad.workbench.shell.Screens;
import se.samverkstad.workbench.shell.WithSnapshot;

/** Draws one guide. The steps are a part of their own, which script replaces while the focus stays where it is. */
@Component(service = GuideScreen.class)
public final class GuideScreen {
    private final Shelf shelf;
    private final Screens screens;

    @Activate
    public GuideScreen(@Reference Shelf shelf, @Reference Screens screens) {
        this.shelf = shelf;
        this.screens = screens;
    }

    Text text(Request request) {
        return screens.text(request.locale());
    }

    /** @param key of the guide */
    Response page(String key, Request request) {
        Text text = text(request);
        Snapshot snapshot = WithSnapshot.of(request);
        return shelf.one(snapshot, key, request)
                .map(view -> whole(view, text))
                .orElseGet(() -> away(snapshot.table(), key, request, text));
    }

    private Response whole(GuideView view, Text text) {
        return Response.page(
                view.title(),
                screens.view(
                        "guides/guide.jte",
                        Map.of("text", text, "guide", view, "steps", Screens.html(steps(view, text, "", "", "")))));
    }

    /**
     * The steps with their buttons.
     *
     * @param said what has just happened
     * @param wrong what could not be done, in words
     * @param open the step that was acted on, which stays open; empty when none was
     */
    View steps(GuideView view, Text text, String said, String wrong, String open) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("text", text);
        parameters.put("guide", view);
        parameters.put("said", said);
        parameters.put("wrong", wrong);
        parameters.put("open", open);
        return screens.view("guides/steps.jte", parameters);
    }

    /** Why there is no such guide now: its module is away, or there never was one. */
    private static Response away(ContributionTable table, String key, Request request, Text text) {
        Optional<Absent> absent = table.absent("/" + key);
        return absent.map(module -> Response.notFound(
                        text.of("guides.away", module.name().in(request.locale())),
                        text.of("guides.away-detail", module.name().in(request.locale()))))
                .orElseGet(() -> Response.notFound(text.of("guides.gone"), text.of("guides.gone-detail")));
    }
}
